package io.jenkins.plugins.veeam.drive.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The promises of design.md, under every fault at every point in time. {@code -Dsimulation.runs} and {@code -Dsimulation.seed}
 * say how many runs and where they begin.
 */
class SimulationTest {

    private static final int RUNS_FOR_THE_TABLE = 100_000;
    private static final int LEAST_IN_A_CELL = 50;
    private static final long SEED = 20_261_122;

    private final int runs = Integer.getInteger("simulation.runs", RUNS_FOR_THE_TABLE);
    private final long firstSeed = Long.getLong("simulation.seed", SEED);

    @Test
    void everyPromiseHoldsWhateverHappens() {
        Simulation simulation = new Simulation();
        for (int i = 0; i < runs; i++) {
            Simulation.Result result = simulation.run(firstSeed + i);
            if (!result.broken().isEmpty()) {
                throw new AssertionError("run %d of %d broke %s; replay with -Dsimulation.seed=%d and Replay%n%s"
                        .formatted(i + 1, runs, result.broken(), result.seed(), simulation.replay(result.seed())));
            }
        }
        System.out.printf("%,d simulated undos from seed %d: no promise broken%n", runs, firstSeed);
        System.out.println("Requests by phase × fault × (restart, abort, nothing); - cannot happen:");
        System.out.println(simulation.coverage());
        if (runs >= RUNS_FOR_THE_TABLE) {
            assertThat(simulation.coverage().below(LEAST_IN_A_CELL))
                    .as("cells reached less than %d times", LEAST_IN_A_CELL)
                    .isEmpty();
            assertThat(Outcome.values()).allMatch(outcome -> simulation.count(outcome) > 1_000);
        }
    }

    @Test
    void aSeedReplaysLetterForLetter() {
        for (long seed = firstSeed; seed < firstSeed + 50; seed++) {
            String story = new Simulation().replay(seed);
            assertThat(story).contains("seed " + seed, "asks LOG_ON");
            assertThat(new Simulation().replay(seed)).isEqualTo(story);
        }
    }

    @Test
    void theModelOfTheServerSharesNoCodeWithTheDecisions() throws IOException, URISyntaxException {
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
        return Arrays.stream(bytes.split("(?=io/jenkins/plugins/veeam/operation/)"))
                .skip(1)
                .filter(name -> !name.startsWith("io/jenkins/plugins/veeam/drive/simulation/model/"))
                .toList();
    }
}
