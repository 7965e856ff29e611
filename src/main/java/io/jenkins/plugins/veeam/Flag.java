package io.jenkins.plugins.veeam;

import com.thoughtworks.xstream.converters.basic.AbstractSingleValueConverter;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.BadInput;
import java.io.Serializable;

/**
 * Yes or no, as a job's XML has it. XStream takes whatever isn't {@code true} for false: a dry run that is spelt {@code yes} would
 * undo. So what can't be read stays as it was written, and is refused when the build runs.
 */
final class Flag implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String text;

    private Flag(String text) {
        this.text = text;
    }

    static Flag of(boolean isOn) {
        return new Flag(Boolean.toString(isOn));
    }

    boolean isOn() {
        return Boolean.parseBoolean(text.trim());
    }

    /** @param name the parameter's */
    void check(String name) throws BadInput {
        if (!isOn() && !"false".equalsIgnoreCase(text.trim())) {
            throw new BadInput(Text.of("Parameter_kind", name, text, Text.of("Kind_boolean")));
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** Found by XStream by its name. */
    public static final class ConverterImpl extends AbstractSingleValueConverter {

        @Override
        @SuppressWarnings("rawtypes")
        public boolean canConvert(Class type) {
            return type == Flag.class;
        }

        @Override
        public Object fromString(String text) {
            return new Flag(text);
        }
    }
}
