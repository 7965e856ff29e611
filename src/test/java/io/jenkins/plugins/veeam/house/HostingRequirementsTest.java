package io.jenkins.plugins.veeam.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What Jenkins' hosting checker, its archetype and its documentation ask of a plugin in 2026, one by one. */
class HostingRequirementsTest {

    private static String pom(String path) throws Exception {
        return xml(Path.of("pom.xml"), path);
    }

    private static String xml(Path file, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    @Test
    void parentIsRecent() throws Exception {
        assertThat(pom("/project/parent/groupId")).isEqualTo("org.jenkins-ci.plugins");
        assertThat(pom("/project/parent/artifactId")).isEqualTo("plugin");
        assertThat(Integer.parseInt(pom("/project/parent/version").split("\\.")[1]))
                .isGreaterThanOrEqualTo(2211);
        assertThat(pom("/project/parent/version")).startsWith("6.");
    }

    @ParameterizedTest
    @CsvSource({
        "/project/groupId, io.jenkins.plugins",
        "/project/artifactId, veeam-failover",
        "/project/packaging, hpi",
        "/project/name, Veeam Failover",
        "/project/version, ${changelist}",
        "/project/properties/changelist, 999999-SNAPSHOT",
        "/project/properties/jenkins.baseline, 2.541",
        "/project/properties/jenkins.version, ${jenkins.baseline}.3",
        "/project/properties/gitHubRepo, jenkinsci/${project.artifactId}-plugin",
        "/project/url, https://github.com/jenkinsci/${project.artifactId}-plugin",
        "/project/licenses/license/name, MIT License",
        "/project/scm/connection, scm:git:https://github.com/${gitHubRepo}",
        "/project/scm/developerConnection, scm:git:https://github.com/${gitHubRepo}",
        "/project/scm/url, https://github.com/${gitHubRepo}",
        "/project/scm/tag, ${scmTag}",
        "/project/properties/hpi.strictBundledArtifacts, true",
        "/project/properties/ban-junit4-imports.skip, false",
        "/project/properties/ban-commons-lang-2.skip, false",
        "/project/properties/ban-deprecated-stapler.skip, false",
        "/project/properties/banObsoleteDependencyOverrides.skip, false",
        "/project/properties/spotless.check.skip, false",
        "/project/properties/spotbugs.effort, Max",
        "/project/properties/spotbugs.threshold, Low",
        "/project/dependencyManagement/dependencies/dependency/artifactId, bom-${jenkins.baseline}.x",
        "/project/repositories/repository/url, https://repo.jenkins-ci.org/public/"
    })
    void pomSays(String path, String value) throws Exception {
        assertThat(pom(path)).isEqualTo(value);
    }

    @Test
    void artifactIsNotCalledJenkins() throws Exception {
        assertThat(pom("/project/artifactId"))
                .doesNotContainIgnoringCase("jenkins")
                .isLowerCase();
        assertThat(pom("/project/name")).doesNotContainIgnoringCase("jenkins").doesNotContainIgnoringCase("plugin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/project/developers",
                "/project/properties/*[starts-with(name(), 'maven.compiler.')]",
                "/project/properties/java.level",
                "/project/distributionManagement",
                "/project/build/plugins/plugin[artifactId = 'maven-release-plugin']",
                // Nothing is bundled: libraries come as API plugins.
                "/project/dependencies/dependency[not(scope = 'test') and not(starts-with(groupId, 'org.jenkins-ci.plugins'))]"
            })
    void pomDoesNotSay(String path) throws Exception {
        assertThat(pom("count(" + path + ")")).isEqualTo("0");
    }

    /** The checker reads it as text. */
    @Test
    void jenkinsfileOnlyBuildsThePlugin() throws Exception {
        String code = text("Jenkinsfile").replaceAll("(?s)/\\*.*?\\*/", "").strip();
        assertThat(code).startsWith("buildPlugin(").endsWith(")");
        assertThat(code).contains("platform: 'linux'", "platform: 'windows'", "useContainerAgent: true");
        assertThat(Pattern.compile("jdk: (\\d+)").matcher(code).results().map(jdk -> jdk.group(1)))
                .contains("17", "21", "25");
    }

    @ParameterizedTest
    @CsvSource({
        ".github/CODEOWNERS, @jenkinsci/veeam-failover-plugin-developers",
        ".github/workflows/jenkins-security-scan.yml, jenkins-infra/jenkins-security-scan/.github/workflows/jenkins-security-scan.yaml@v2",
        ".github/workflows/cd.yaml, jenkins-infra/github-reusable-workflows/.github/workflows/maven-cd.yml@v1",
        ".github/renovate.json, github>jenkinsci/renovate-config",
        ".github/PULL_REQUEST_TEMPLATE.md, make test",
        ".github/ISSUE_TEMPLATE/1-bug.yml, [Veeam]",
        ".github/ISSUE_TEMPLATE/2-real-server.yml, [Veeam]",
        ".github/ISSUE_TEMPLATE/3-idea.yml, [Veeam]",
        ".mvn/extensions.xml, git-changelist-maven-extension",
        ".mvn/maven.config, -Dchangelist.format=%d.v%s",
        "LICENSE, MIT License",
        "README.md, not affiliated with Veeam",
        "CONTRIBUTING.md, make test",
        "SECURITY.md, https://www.jenkins.io/security/reporting/",
        ".editorconfig, root = true",
        "src/main/resources/index.jelly, <?jelly escape-by-default='true'?>"
    })
    void fileExistsAndSays(String file, String words) throws Exception {
        assertThat(text(file)).contains(words);
    }

    @Test
    void releasesAreNotDraftedByHand() {
        assertThat(Path.of(".github/release-drafter.yml")).doesNotExist();
        assertThat(Path.of(".github/workflows/release-drafter.yml")).doesNotExist();
    }

    @Test
    void whatIsBuiltIsIgnored() throws Exception {
        assertThat(text(".gitignore").lines()).contains("target", "work");
    }

    @Test
    void descriptionSaysWhatItDoes() throws Exception {
        assertThat(xml(Path.of("src/main/resources/index.jelly"), "normalize-space(/div)"))
                .hasSizeGreaterThan(40)
                .doesNotContain("TODO");
    }

    /** JUnit 4, trust-all and other things that scanners find. */
    @Test
    void sourcesHaveNothingThatScannersFind() throws Exception {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().matches(".*\\.(java|jelly|js|html)"))
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(100);
        for (Path source : sources) {
            String text = Files.readString(source);
            if (source.toString().endsWith(".jelly")) {
                assertThat(text)
                        .as(source.toString())
                        .startsWith("<?jelly escape-by-default='true'?>")
                        .doesNotContainPattern("<script>|<style|\\son[a-z]+=\"|\\sstyle=\"|javascript:");
            } else if (source.startsWith("src/main")) {
                assertThat(text)
                        .as(source.toString())
                        .doesNotContain(
                                "import org.junit.Test", "import org.apache.commons.lang.", "HttpsURLConnection");
            }
        }
    }

    @Test
    void coreIsBuiltWithTheJacksonThatThePluginGets() throws Exception {
        assertThat(xml(Path.of("src/core/pom.xml"), "/project/properties/jackson.version"))
                .isEqualTo(PackageVersion.VERSION.toString());
    }
}
