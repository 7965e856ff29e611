package io.jenkins.plugins.veeam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints each figure with its goal and its rivals. With what was measured in Jenkins it also writes {@code docs/performance.md};
 * without, it says what wasn't measured, and leaves the page as it is.
 */
public final class Report {

    private static final Path PAGE = Path.of("docs/performance.md");
    private static final Path IMAGES = Path.of("docs/images");

    private Report() {}

    /** @param args what was measured in Jenkins, and the plugin's file; both may be missing */
    public static void main(String[] args) throws Exception {
        Figures figures = Figures.read(Path.of(args[0]));
        LargePlan.measure(figures);
        Crowds crowds = new Crowds(figures);
        List<Row> rows = new ArrayList<>(new LagRows(figures).rows());
        rows.addAll(crowds.rows());
        rows.addAll(new SizeRows(figures).rows());
        rows.add(startUp(figures));
        rows.add(size(Path.of(args[1])));
        rows.add(core(CoreRate.measure()));
        Table table = Table.of(rows);
        System.out.println(machine() + "\n\n" + table.asText() + "\n");
        if (!crowds.isMeasured()) {
            System.out.println("What says NOT MEASURED, or \"simulated\" where it could be measured, takes a Jenkins."
                    + " " + PAGE + " is left as it is.");
            return;
        }
        System.out.println(crowds.growth().asText() + "\n\n" + new CpuRows(figures).words() + "\n");
        new Pictures(figures, IMAGES).write();
        new Page(PAGE)
                .replace("machine", machine())
                .replace("figures", table.asMarkdown())
                .replace("growth", crowds.growth().asMarkdown())
                .replace("cpu", new CpuRows(figures).words())
                .write();
        System.out.println(PAGE + " and its plots show these figures.");
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "Measured on %s on a machine with %d cores, %s, JDK %s.",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version().feature());
    }

    private static Row startUp(Figures figures) {
        double millis = figures.most("startup");
        boolean measured = figures.has("startup");
        return Row.alone(
                "the plugin's own start-up",
                "≤ 100 ms",
                measured ? String.format(Locale.ROOT, "%.0f ms", millis) : Row.NOT_MEASURED,
                measured ? millis <= 100 : null);
    }

    private static Row size(Path hpi) throws IOException {
        boolean built = Files.exists(hpi);
        double size = built ? Files.size(hpi) / 1024.0 : 0;
        return Row.alone(
                "size of the .hpi file",
                "≤ 250 KB",
                built ? String.format(Locale.ROOT, "%.0f KB", size) : Row.NOT_MEASURED,
                built ? size <= 250 : null);
    }

    private static Row core(long rate) {
        return Row.alone(
                "core: simulated worlds and documents a second on one core, as in make soak",
                "≥ 2,000",
                String.format(Locale.ROOT, "%,d", rate),
                rate >= 2_000);
    }
}
