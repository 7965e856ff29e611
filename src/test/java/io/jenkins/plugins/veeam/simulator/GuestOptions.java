package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.util.List;

/** What makes a plan large: with it, a machine has 2 KB. It names folders and credentials, and elements called Path. */
final class GuestOptions {
    static final Document AS_PRINTED = Document.named("GuestProcessingOptions")
            .child(Document.named("VssSnapshotOptions")
                    .value("VssSnapshotMode", "RequireSuccess")
                    .value("IsCopyOnly", false))
            .child(indexing("Windows", "%windir%", "%ProgramFiles%", "%ProgramFiles(x86)%", "%ProgramW6432%", "%TEMP%"))
            .child(indexing("Linux", "/cdrom", "/dev", "/media", "/mnt", "/proc", "/tmp", "/lost+found"))
            .child(Document.named("SqlBackupOptions")
                    .value("TransactionLogsProcessing", "OnlyOnSuccessJob")
                    .value("BackupLogsFrequencyMin", 15)
                    .value("UseDbBackupRetention", true)
                    .value("RetainDays", 15))
            .value("WindowsCredentialsId", "00000000-0000-0000-0000-000000000000")
            .value("LinuxCredentialsId", "00000000-0000-0000-0000-000000000000");

    private GuestOptions() {}

    private static Document indexing(String system, String... excluded) {
        return Document.named(system + "GuestFSIndexingOptions")
                .value("FileSystemIndexingMode", "ExceptSpecifiedFolders")
                .texts("IncludedIndexingFolders", "Path", List.of())
                .texts("ExcludedIndexingFolders", "Path", List.of(excluded));
    }
}
