package io.jenkins.plugins.veeam;

import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.ReaderWrapper;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * The elements of {@link Parameters} in a job's XML as they are read. Jenkins itself drops one that it doesn't know: a
 * misspelt dry run would undo.
 */
final class SavedElements extends ReaderWrapper {

    private static final List<String> KNOWN = Arrays.stream(Parameters.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .map(Field::getName)
            .filter(name -> !name.equals(Parameters.FAULT))
            .toList();

    private String fault;

    SavedElements(HierarchicalStreamReader reader) {
        super(reader);
    }

    /** @return what is wrong with the first one that can't be used, or null */
    @CheckForNull
    String fault() {
        return fault;
    }

    @Override
    public void moveDown() {
        super.moveDown();
        String name = getNodeName();
        if (fault != null || name.equals(Parameters.FAULT)) {
            return;
        }
        if (!KNOWN.contains(name)) {
            fault = unknown(name);
        }
    }

    /** @return the sentence for an element that can't be used, known elsewhere or not */
    static String unknown(String name) {
        return StepArguments.unknown(
                name, KNOWN.stream().filter(known -> !known.equals(name)).toList());
    }
}
