package io.jenkins.plugins.veeam.simulator;

import java.util.Arrays;
import java.util.Iterator;

/** What {@link SimulatorMain} was told on its command line. */
record DemoOptions(boolean https, int port, String user, String password) {

    static DemoOptions of(String... arguments) {
        boolean https = true;
        int port = 9398;
        String user = "CORP\\veeam-operator";
        String password = "simulated";
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--https" -> https = true;
                case "--http" -> https = false;
                case "--port" -> port = Integer.parseInt(value(word, words));
                case "--user" -> user = value(word, words);
                case "--password" -> password = value(word, words);
                default -> throw new IllegalArgumentException("Unknown option " + word);
            }
        }
        return new DemoOptions(https, port, user, password);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }
}
