package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.Secret;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A server says what it likes as a token; Jenkins keeps it unread, and unreadable for others. */
@WithJenkins
class SealedTokensTest {

    private final SealedTokens tokens = new SealedTokens() {
        @Override
        public CompletableFuture<Account> account() {
            return CompletableFuture.failedFuture(new IllegalStateException("nobody logs on here"));
        }
    };

    @Test
    void ciphertextOfAnotherSecretIsNotDecrypted(JenkinsRule jenkins) {
        String stolen = Secret.fromString("the key to everything").getEncryptedValue();
        assertThat(tokens.open(tokens.seal(stolen))).isEqualTo(stolen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NDRjZmJkYmUtNWE5NS00MTU2", "{AQAAABAAAAAg}", "sealed:abc", "-", ""})
    void whatIsSealedComesBackAsItWas(String token, JenkinsRule jenkins) {
        assertThat(tokens.open(tokens.seal(token))).isEqualTo(token);
    }

    @Test
    void whatIsSealedCantBeReadNorRecognized(JenkinsRule jenkins) {
        String sealed = tokens.seal("NDRjZmJkYmUtNWE5NS00MTU2");
        assertThat(sealed).doesNotContain("NDRj").isNotEqualTo(tokens.seal("NDRjZmJkYmUtNWE5NS00MTU2"));
        assertThat(Secret.decrypt(sealed)).isNull();
    }

    @Test
    void whatAnOlderBuildLeftIsRead(JenkinsRule jenkins) {
        assertThat(tokens.open(Secret.fromString("t0ken").getEncryptedValue())).isEqualTo("t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealed:", "sealed:AAAA", "sealed:not base64", "nonsense"})
    void whatCantBeOpenedIsNoToken(String sealed, JenkinsRule jenkins) {
        assertThat(tokens.open(sealed)).isEqualTo("-");
    }
}
