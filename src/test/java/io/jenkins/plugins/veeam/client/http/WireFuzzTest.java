package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** See {@link WireFuzz}. More of them: {@code -Dfuzz=1000000}, with {@code -Dseed=…}, or {@code make soak}. */
class WireFuzzTest {
    private static final int DOCUMENTS = 100_000;

    @Test
    void aHundredThousandDocumentsAreReadOrRefusedAndNothingElse() {
        long seed = Long.getLong("seed", 20261125);
        int documents = Integer.getInteger("fuzz", DOCUMENTS);
        int read = 0;
        for (int i = 0; i < documents; i++) {
            read += WireFuzz.isRead(seed + i) ? 1 : 0;
        }
        if (documents >= DOCUMENTS) {
            assertThat(read).as("read").isGreaterThan(10_000);
            assertThat(documents - read).as("refused").isGreaterThan(10_000);
        }
    }
}
