package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium with a keyboard and a mouse; of its own it knows pages with the forms of one or more steps. */
public final class Browser implements AutoCloseable {

    private static final String PLANS = "select.veeam-plan";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Ends the test as not run where there is no Chromium. */
    public static Browser open(Path profile) {
        File chromium = program("chromium");
        File chromedriver = program("chromedriver");
        Assumptions.assumeTrue(
                chromium != null && chromedriver != null,
                "NOT RUN: forms and pages in a real browser. It takes Debian's packages chromium and chromium-driver:"
                        + " apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,2400",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static File program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/bin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst()
                .orElse(null);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** With the user's name as the password. */
    public void logIn(String jenkins, String user) {
        driver.get(jenkins + "login");
        driver.findElement(By.name("j_username")).sendKeys(user);
        driver.findElement(By.name("j_password")).sendKeys(user, Keys.ENTER);
        until("logged in", () -> !Objects.toString(driver.getCurrentUrl(), "").contains("login"));
    }

    /** 400 pixels wide, or as wide as before. */
    public void phone(boolean on) {
        Map<String, Object> screen = Map.of("width", 400, "height", 900, "deviceScaleFactor", 1, "mobile", true);
        driver.executeCdpCommand(
                "Emulation." + (on ? "setDeviceMetricsOverride" : "clearDeviceMetricsOverride"),
                on ? screen : Map.of());
    }

    /** Waits until the plans of {@code steps} steps are there. */
    Browser at(String url, int steps) {
        driver.get(url);
        until(
                "the plans are there",
                () -> lists().size() == steps
                        && lists().stream().allMatch(list -> optionsOf(list).size() > 1));
        return this;
    }

    private List<WebElement> lists() {
        return driver.findElements(By.cssSelector(PLANS));
    }

    private static List<WebElement> optionsOf(WebElement list) {
        return list.findElements(By.tagName("option"));
    }

    public void until(String what, BooleanSupplier isSo) {
        new WebDriverWait(driver, Duration.ofSeconds(60))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .withMessage(what)
                .until(anything -> isSo.getAsBoolean());
    }

    WebElement field(int step, String name) {
        return driver.findElements(By.name("_." + name)).get(step);
    }

    String valueOf(int step, String name) {
        return Objects.toString(field(step, name).getDomProperty("value"), "");
    }

    /** Clicks into a field, empties it as a person does, types, and leaves it. */
    void type(int step, String name, String text) {
        field(step, name).click();
        driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        keys(text, Keys.TAB);
    }

    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The list has been filled for what stands in the id now. */
    void untilListShows(int step, String option) {
        until("the list shows " + option, () -> {
            WebElement list = lists().get(step);
            return !Objects.toString(list.getDomAttribute("class"), "").contains("select-ajax-pending")
                    && optionsOf(list).stream()
                            .filter(WebElement::isSelected)
                            .anyMatch(shown -> Objects.toString(shown.getDomProperty("textContent"), "")
                                    .contains(option));
        });
    }

    /** By mouse and keyboard: a click into the list, then the letters that its line begins with. */
    void pick(int step, String plan) {
        WebElement list = lists().get(step);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", list); // not below the bar with Save
        new Actions(driver).moveToElement(list).click().perform();
        keys(plan, Keys.ENTER);
    }

    void checkPlan(int step) {
        button(step).click();
    }

    private WebElement button(int step) {
        return driver.findElements(By.cssSelector("[data-validate-button-method=verifyPlan]"))
                .get(step);
    }

    String answer(int step) {
        return Objects.toString(
                button(step).findElement(By.xpath("following-sibling::div")).getDomProperty("textContent"), "");
    }

    public void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    String focused() {
        return Objects.toString(driver.switchTo().activeElement().getDomAttribute("name"), "");
    }

    public String pageText() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void save() {
        String form = driver.getCurrentUrl();
        click("button[name=Submit]");
        until("saved", () -> !Objects.equals(driver.getCurrentUrl(), form));
        assertThat(pageText()).doesNotContain("Oops");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
