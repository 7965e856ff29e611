package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.HTML;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Server;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fault carries beside its message. */
class FaultFactsTest {
    private static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);

    private static EnterpriseManagerException of(int status, String contentType, String body) {
        return Faults.of(SERVER, Fixtures.reply(status, contentType, body));
    }

    @Test
    void veeamsOwnWordsAreHandedOn() {
        assertThat(of(500, XML, Fixtures.error(500, "Plan is not in a state that allows undo"))
                        .said())
                .isEqualTo("Plan is not in a state that allows undo");
        assertThat(Faults.of(SERVER, Fixtures.reply(500, HTML, "<html>500</html>"))
                        .said())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "503,7,7000",
        "429,0,0",
        "503,60,60000",
        "503,61,60000",
        "503,99999999999999999999,60000",
        "503,-1,0",
        "503,soon,0",
        "500,7,0",
        "503,'Wed, 25 Nov 2026 12:00:20 GMT',20000",
        "503,'Wed, 25 Nov 2026 12:30:00 GMT',60000",
        "429,'Wed, 25 Nov 2026 11:00:00 GMT',0"
    })
    void whatAServerAsksForIsKeptToForAMinuteAtMost(int status, String retryAfter, long millis) {
        // By its own clock, which may be wrong.
        Map<String, String> headers = Map.of("Retry-After", retryAfter, "Date", "Wed, 25 Nov 2026 12:00:00 GMT");
        assertThat(Faults.of(SERVER, Fixtures.reply(status, headers, "")).retryAfterMillis())
                .isEqualTo(millis);
    }

    /** On a busy machine even connecting can take longer than a short deadline: it is the deadline that is over. */
    @Test
    void whicheverStepTookTooLongTheDeadlineIsTold() {
        HttpConnectTimeoutException late = new HttpConnectTimeoutException("HTTP connect timed out");
        EnterpriseManagerException impatient = Faults.of(SERVER, late, false, Duration.ofSeconds(5), Secrets.NONE);
        assertThat(impatient.withoutEffect()).isTrue();
        assertThat(impatient).hasMessage("dr-site did not answer within 5 s.");
        EnterpriseManagerException patient = Faults.of(SERVER, late, false, Transport.DEADLINE, Secrets.NONE);
        assertThat(patient.withoutEffect()).isTrue();
        assertThat(patient).hasMessageContaining("can't be reached");
    }
}
