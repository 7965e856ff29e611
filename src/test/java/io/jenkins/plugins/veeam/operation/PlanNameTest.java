package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Situation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard: the very name, and no other. */
class PlanNameTest {

    private static String problem(String wanted, String found) {
        return order(wanted, false, 60).problemWithName(found);
    }

    @Test
    void theVeryName() {
        assertThat(problem("Payroll DR", "Payroll DR")).isNull();
        assertThat(problem(null, "Payroll DR")).isNull();
    }

    @Test
    void accentsMayBeEncodedEitherWay() {
        assertThat(problem("L\u00f6hne", "Lo\u0308hne")).isNull();
        assertThat(problem("Lo\u0308hne", "L\u00f6hne")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payroll DR",
                "PAYROLL DR",
                " Payroll DR",
                "Payroll DR ",
                "Payroll",
                "Payroll D",
                "Payroll DR 2",
                "",
                "*"
            })
    void nothingElseWillDo(String found) {
        assertThat(problem("Payroll DR", found)).contains("is named \"" + found + "\", not \"Payroll DR\"");
        assertThat(problem(found, "Payroll DR")).isNotNull();
    }

    /** A server's name comes without what can't be seen, and cut. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc69\u200d\ud83d\udcbb DR",
                "Pay\u00adroll",
                "\ud83c\udff4\udb40\udc67\udb40\udc7f Site",
                "Sai\u200cyid"
            })
    void whatCannotBeSeenIsNoDifference(String name) {
        assertThat(problem(name, PlainText.of(name))).isNull();
        assertThat(problem(name, PlainText.of(name) + "2")).isNotNull();
        assertThat(problem(name, name.substring(1))).isNotNull();
    }

    @Test
    void aNameThatIsLongerThanWhatIsKept() {
        String name = "Payroll ".repeat(50);
        assertThat(problem(name, Limits.cut(name, Limits.NAME))).isNull();
        assertThat(problem(name, Limits.cut("M" + name, Limits.NAME))).hasSizeLessThan(3 * Limits.NAME);
    }

    @Test
    void aPlanWithoutAName() {
        assertThat(problem("Payroll DR", null)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "payroll DR, 'character 1: U+0070, not U+0050'",
        "'Payroll DR ', 'character 11: U+0020, not nothing'",
        "'Payroll  DR', 'character 9: U+0020, not U+0044'",
        "'Payroll\u00a0DR', 'character 8: U+00A0, not U+0020'",
        "'P\u0430yroll DR', 'character 2: U+0430, not U+0061'",
        "'Payroll\u200b DR', 'character 8: U+200B, not U+0020'",
    })
    void namesThatLookAlike(String found, String where) {
        assertThat(problem("Payroll DR", found)).contains("look alike, and differ first at " + where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payroll", "Payroll D2", "Mail DR"})
    void namesThatDont(String found) {
        assertThat(problem("Payroll DR", found)).doesNotContain("look alike");
    }
}
