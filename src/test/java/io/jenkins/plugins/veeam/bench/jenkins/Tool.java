package io.jenkins.plugins.veeam.bench.jenkins;

import java.io.IOException;

/** What may or may not be installed on this machine. */
final class Tool {

    private Tool() {}

    /** @param versionOption with which it does nothing but succeed */
    static boolean isThere(String name, String versionOption) throws InterruptedException {
        try {
            return new ProcessBuilder(name, versionOption)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
