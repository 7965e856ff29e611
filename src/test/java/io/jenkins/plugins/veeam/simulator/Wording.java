package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.util.Set;
import java.util.function.Function;

/**
 * How words and names inside documents are written.
 *
 * @param blanks around words that a client compares
 * @param numbers instead of booleans
 * @param quoted what names and messages are to quote, too; null: nothing
 */
record Wording(boolean blanks, boolean numbers, Function<Request, String> quoted) {
    static final Wording USUAL = new Wording(false, false, null);

    private static final Set<String> WORDS = Set.of("State", "Result", "Operation");
    private static final Set<String> TEXTS = Set.of("UserName", "Name", "Message", "FailureMessage", "TenantName");

    Wording blank() {
        return new Wording(true, numbers, quoted);
    }

    Wording numeric() {
        return new Wording(blanks, true, quoted);
    }

    Wording quoting(Function<Request, String> secrets) {
        return new Wording(blanks, numbers, secrets);
    }

    Document of(Document document, Request request) {
        if (equals(USUAL)) {
            return document;
        }
        String secrets = quoted == null ? "" : quoted.apply(request);
        return document.rewritten((name, value) -> written(String.valueOf(name), value, secrets));
    }

    private Object written(String name, Object value, String secrets) {
        if (numbers && value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (blanks && WORDS.contains(name) && value != null) {
            return "\n    " + value + "  ";
        }
        return !secrets.isEmpty() && TEXTS.contains(name) && value != null ? value + " " + secrets : value;
    }
}
