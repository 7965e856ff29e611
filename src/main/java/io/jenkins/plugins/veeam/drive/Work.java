package io.jenkins.plugins.veeam.drive;

import java.io.IOException;

/** What may fail as a disk does. */
interface Work {
    void run() throws IOException;
}
