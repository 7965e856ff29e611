package io.jenkins.plugins.veeam.client.http;

import java.util.List;
import java.util.Objects;

/**
 * {@code <EnterpriseManager>}, what {@code GET /api/} answers to anybody.
 *
 * @param supportedVersions may be null
 */
record ApiRoot(SupportedVersions supportedVersions) {

    /**
     * {@code <SupportedVersions>}.
     *
     * @param supportedVersion never null
     */
    record SupportedVersions(List<SupportedVersion> supportedVersion) {
        SupportedVersions {
            supportedVersion = supportedVersion == null ? List.of() : List.copyOf(supportedVersion);
        }
    }

    /**
     * {@code <SupportedVersion>}.
     *
     * @param name {@code v1_7}, for example; may be null
     */
    record SupportedVersion(String name) {}

    /** In the server's order. */
    List<String> versions() {
        return supportedVersions == null
                ? List.of()
                : supportedVersions.supportedVersion().stream()
                        .map(SupportedVersion::name)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
