package io.jenkins.plugins.veeam.drive.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.drive.simulation.model.ModelServer;
import io.jenkins.plugins.veeam.operation.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The promises of design.md, of the real driver, under every fault at every point in time. {@code -Dsimulation.runs} and
 * {@code -Dsimulation.seed} say how many runs and where they begin.
 */
class SimulationTest {

    private static final int RUNS_FOR_THE_TABLE = 100_000;
    private static final int LEAST = 10;
    private static final long SEED = 20_261_125;

    private final int runs = Integer.getInteger("simulation.runs", RUNS_FOR_THE_TABLE);
    private final long firstSeed = Long.getLong("simulation.seed", SEED);

    @Test
    void everyPromiseHoldsWhateverHappens() {
        Runs all = new Runs(runs, firstSeed);
        all.run();
        assertThat(all.firstBroken())
                .as(() ->
                        new Simulation().shortest(all.firstBroken().getAsLong()) + "\nThe whole run: -Dsimulation.seed="
                                + all.firstBroken().getAsLong() + " and the class Replay.")
                .isEmpty();
        System.out.printf("%,d simulated worlds from seed %d: no promise broken%n", runs, firstSeed);
        System.out.println(all.tally());
        if (runs >= RUNS_FOR_THE_TABLE) {
            assertThat(all.tally().below(LEAST))
                    .as("reached less than %d times", LEAST)
                    .isEmpty();
            assertThat(Outcome.values()).allMatch(outcome -> all.tally().count(outcome) > 1_000);
        }
    }

    @Test
    void aSeedReplaysLetterForLetter() {
        int asking = 0; // some are refused before that
        for (long seed = firstSeed; seed < firstSeed + 50; seed++) {
            String story = new Simulation().replay(seed);
            assertThat(story).contains("seed " + seed);
            assertThat(new Simulation().replay(seed)).isEqualTo(story);
            asking += story.contains("asks LOG_ON") ? 1 : 0;
        }
        assertThat(asking).isGreaterThan(40);
    }

    @Test
    void theModelOfTheServerSharesNoCodeWithTheDriverAndTheDecisions() throws IOException, URISyntaxException {
        URL model = ModelServer.class.getResource("ModelServer.class");
        try (Stream<Path> files = Files.list(Path.of(model.toURI()).getParent())) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(foreignNames(file))
                            .as("names in %s", file)
                            .isEmpty());
        }
    }

    private static List<String> foreignNames(Path classFile) throws IOException {
        String bytes = Files.readString(classFile, StandardCharsets.ISO_8859_1);
        return Stream.of(bytes.split("(?=io/jenkins/plugins/veeam/(?:operation|drive)/)"))
                .skip(1)
                .filter(name -> !name.startsWith("io/jenkins/plugins/veeam/drive/simulation/model/"))
                .toList();
    }
}
