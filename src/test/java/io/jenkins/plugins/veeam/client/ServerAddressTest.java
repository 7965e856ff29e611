package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "https://em.example.com:9398,https://em.example.com:9398",
                "https://em.example.com:9398/,https://em.example.com:9398",
                "https://em.example.com:9398///,https://em.example.com:9398",
                " https://em.example.com:9398/ ,https://em.example.com:9398",
                "HTTPS://EM.Example.COM:9398,https://em.example.com:9398",
                "https://EM.example.com/Veeam/EM/,https://em.example.com/Veeam/EM",
                "https://[2001:DB8::1]:9398,https://[2001:db8::1]:9398",
                "http://10.0.0.7:9399,http://10.0.0.7:9399"
            })
    void theSameAddressAlwaysReadsTheSame(String entered, String kept) {
        assertThat(new Server("dr-site", entered, null).url()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "EM.example.com/,EM.example.com", "://EM/X/,://em/X", "a://B,a://b"})
    void whatIsNoAddressIsKeptForTheMessage(String entered, String kept) {
        assertThat(Server.normalized(entered)).isEqualTo(kept);
    }

    @Test
    void noAddressIsAnEmptyOne() {
        assertThat(new Server("dr-site", null, null).url()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://em.example.com:9398,https://em.example.com:9398/api/tasks/task-1",
        "https://em.example.com,https://em.example.com/api/tasks/task-1",
        "https://proxy.example.com/veeam/,https://proxy.example.com/veeam/api/tasks/task-1",
        "https://[2001:db8::1]:9398,https://[2001:db8::1]:9398/api/tasks/task-1"
    })
    void requestsGoBelowApiOfTheConfiguredBase(String url, URI address) {
        assertThat(new Server("dr-site", url, null).api("tasks/task-1")).isEqualTo(address);
    }

    @Test
    void aNameWithOtherLettersIsAskedForAsTheNetworkHasIt() {
        Server server = new Server("dr-site", "https://Münster.example.com:9398/Veeam", null);
        assertThat(server.url()).isEqualTo("https://xn--mnster-3ya.example.com:9398/Veeam");
        assertThat(Server.problemWith("https://Münster.example.com:9398")).isEmpty();
        assertThat(server.api("tasks")).hasHost("xn--mnster-3ya.example.com").hasPort(9398);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\t"})
    void aBlankPinIsNone(String pin) {
        assertThat(new Server("dr-site", "https://em", pin).certificateSha256()).isNull();
    }

    @Test
    void aPinIsKeptAsEntered() {
        assertThat(new Server("dr-site", "https://em", "5f 3a").certificateSha256())
                .isEqualTo("5f 3a");
    }

    @Test
    void plainHttpIsKnown() {
        assertThat(new Server("dr-site", "HTTP://em", null).isPlainHttp()).isTrue();
        assertThat(new Server("dr-site", "https://em", null).isPlainHttp()).isFalse();
    }
}
