package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.form.Browser;
import io.jenkins.plugins.veeam.situations.ConfiguredSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The system page in a real browser. */
class ServersInBrowserTest extends ConfiguredSite {

    @Test
    void fingerprintCanBeReadWholeOnAPhone(@TempDir Path profile) throws Exception {
        try (Browser browser = Browser.open(profile)) {
            browser.phone(true);
            browser.driver().get(jenkins.getURL() + "manage/configure");
            WebElement check = browser.driver().findElement(By.cssSelector("[data-validate-button-method=look]"));
            browser.driver().executeScript("arguments[0].click()", check); // the bar with Save may lie over it
            String all = em.certificateSha256();
            browser.until("the fingerprint", () -> browser.pageText().contains(all));

            WebElement answer = check.findElement(By.xpath("following-sibling::div"));
            assertThat(answer.getText()).contains(all);
            assertThat(browser.driver()
                            .executeScript(
                                    "return [arguments[0], ...arguments[0].querySelectorAll('*')].every(part =>"
                                            + " part.scrollWidth <= Math.max(part.clientWidth, part.offsetWidth))",
                                    answer))
                    .as("nothing is cut")
                    .isEqualTo(true);
        }
    }
}
