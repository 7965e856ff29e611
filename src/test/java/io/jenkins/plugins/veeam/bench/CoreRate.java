package io.jenkins.plugins.veeam.bench;

import io.jenkins.plugins.veeam.drive.simulation.Soak;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code make soak} for a few seconds, once to warm up and once to be measured: simulated worlds by second of CPU time, so that
 * other processes don't count.
 */
public final class CoreRate {

    private static final int SECONDS = 10;
    private static final Pattern RUNS = Pattern.compile("(?m)^(\\S+) runs and documents, ");
    private static final Pattern CPU = Pattern.compile("took (\\S+) s");

    private CoreRate() {}

    /** In the child process. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("soak.seconds", String.valueOf(SECONDS));
        Soak.main(args);
        long before = Child.cpuTime();
        Soak.main(args);
        System.out.printf("took %.3f s%n", (Child.cpuTime() - before) / 1e9);
    }

    /** Simulated worlds by second of one core. */
    static long measure() throws IOException, InterruptedException {
        String said = Child.run(CoreRate.class, Child.oneCore());
        double runs = Double.parseDouble(last(RUNS, said).replace(",", ""));
        return Math.round(runs / Double.parseDouble(last(CPU, said)));
    }

    private static String last(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        if (last == null) {
            throw new IOException("The soak said: " + said);
        }
        return last;
    }
}
