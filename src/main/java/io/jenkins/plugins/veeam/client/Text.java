package io.jenkins.plugins.veeam.client;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences that people read: the plugin's {@code Messages.properties}, read without Jenkins' help so that the pure rooms
 * speak the same words in a build and outside of one.
 */
public final class Text {

    private static final String BUNDLE = "io.jenkins.plugins.veeam.Messages";

    private Text() {}

    /**
     * @param key a key of {@code Messages.properties}
     * @param args what its placeholders stand for; anything but a string is printed by {@link String#valueOf}
     * @return the sentence, never null
     * @throws java.util.MissingResourceException if there is no such key: our bug
     */
    public static String of(String key, Object... args) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), Text.class.getClassLoader())
                .getString(key);
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }
}
