package io.jenkins.plugins.veeam.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Windows, a file that somebody reads can't be replaced. */
class SafeFileTest {

    @TempDir
    private Path directory;

    private int attempts;
    private int pauses;

    private SafeFile refusedTimes(int times) {
        return new SafeFile(
                (from, to) -> {
                    if (++attempts <= times) {
                        throw new AccessDeniedException(to.toString());
                    }
                    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
                },
                () -> pauses++);
    }

    @Test
    void fileThatAVirusScannerReadsIsReplacedAMomentLater() throws Exception {
        Path file = Files.writeString(directory.resolve("journal"), "old");
        refusedTimes(3).put(file, "new".getBytes());
        assertThat(file).hasContent("new");
        assertThat(pauses).isEqualTo(3);
    }

    @Test
    void fileThatStaysRefusedIsLostAndTheOldOneWhole() throws Exception {
        Path file = Files.writeString(directory.resolve("journal"), "old");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> refusedTimes(1000).put(file, "new".getBytes()));
        assertThat(attempts).isEqualTo(SafeFile.ATTEMPTS);
        assertThat(file).hasContent("old");
    }
}
