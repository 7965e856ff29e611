package io.jenkins.plugins.veeam.simulator;

import java.util.List;

/**
 * What a finished task says of itself.
 *
 * @param success null: there is no {@code <Result>} at all
 * @param message null: there is a result, but no {@code <Message>}
 * @param needs names of the booleans that are true in the result, such as {@code ConfirmationNeeded}
 */
record TaskEnd(Boolean success, String message, List<String> needs) {
    static final TaskEnd WITHOUT_RESULT = new TaskEnd(null, null, List.of());

    static TaskEnd of(boolean success, String message) {
        return new TaskEnd(success, message, List.of());
    }

    boolean hasResult() {
        return success != null;
    }
}
