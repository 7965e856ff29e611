package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.io.IOException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jvnet.hudson.test.JenkinsRule;

/** Looks for passwords and tokens wherever they could have got to. */
final class SecretHunt {

    /** A password that is {@link Site#USER}'s no more: it is sent, and refused. */
    static final String WRONG_PASSWORD = "0ther-" + Site.PASSWORD;

    private final JenkinsRule jenkins;
    private final Simulator em;

    SecretHunt(JenkinsRule jenkins, Simulator em) {
        this.jenkins = jenkins;
        this.em = em;
    }

    /** The password in the forms in which it travels, and every token that the server has given out. */
    Set<String> secrets() {
        Set<String> secrets = new LinkedHashSet<>();
        for (String password : List.of(Site.PASSWORD, WRONG_PASSWORD)) {
            secrets.add(password);
            secrets.add(URLEncoder.encode(password, StandardCharsets.UTF_8));
            secrets.add(
                    Base64.getEncoder().encodeToString((Site.USER + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }
        em.requests().stream()
                .flatMap((Request request) -> request.header("X-RestSvcSessionId").stream())
                .forEach(secrets::add);
        return secrets;
    }

    void assertNoSecretIn(String text, String where) {
        for (String secret : secrets()) {
            assertThat(text.contains(secret)).as("a secret in " + where).isFalse();
        }
    }

    void assertNoSecretOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(jenkins.jenkins.getRootDir().toPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("/plugins/")) {
                    byte[] bytes = Files.readAllBytes(file);
                    assertNoSecretIn(new String(bytes, StandardCharsets.UTF_8), file.toString());
                    assertNoSecretIn(new String(bytes, StandardCharsets.ISO_8859_1), file.toString());
                }
            }
        }
    }

    void assertNoSecretOnPages(List<String> pages) throws Exception {
        JenkinsRule.WebClient client =
                jenkins.createWebClient().withJavaScriptEnabled(false).withThrowExceptionOnFailingStatusCode(false);
        for (String page : pages) {
            WebRequest request = new WebRequest(new URL(jenkins.getURL(), page), HttpMethod.GET);
            var answer = client.getPage(request).getWebResponse();
            assertThat(answer.getStatusCode()).as(page).isEqualTo(200);
            assertNoSecretIn(answer.getContentAsString(), page);
        }
    }
}
