package io.jenkins.plugins.veeam.bench.jenkins;

import io.jenkins.plugins.veeam.bench.Figures;
import io.jenkins.plugins.veeam.bench.Way;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/** Measures what takes a Jenkins, and writes it down for the report. Its name keeps it out of {@code make test}. */
class Benchmark {

    private static final Path RESULT = Path.of("target/bench/jenkins.properties");

    @RegisterExtension
    private final RealJenkinsExtension controller = new RealJenkinsExtension()
            .withTimeout(1200)
            // In development Jenkins looks every page up anew.
            .javaOptions(
                    "-Xmx2g",
                    "-Dhudson.Main.development=false",
                    "-Dhudson.model.UpdateCenter.never=true",
                    "-Dhudson.model.UsageStatistics.disabled=true");

    private final Figures figures = new Figures();
    private final Simulator em = Simulator.https().user(Pipelines.USER, Pipelines.PASSWORD);
    private final List<Way> ways = new ArrayList<>(List.of(Way.PLUGIN, Way.START));

    @BeforeEach
    void start() throws Throwable {
        controller.startJenkins();
        boolean httpRequest = controller.runRemotely(Controller::configure, em.url(), em.certificateSha256());
        if (Tool.isThere("curl", "--version")) {
            ways.add(Way.CURL);
        }
        if (httpRequest) {
            ways.add(Way.HTTP_REQUEST);
        }
    }

    @AfterEach
    void stop() throws Exception {
        em.close();
        figures.write(RESULT);
    }

    @Test
    void measure() throws Throwable {
        figures.put("startup", controller.runRemotely(StartUp::millis));
        Undos undos = new Undos(controller, em, figures);
        undos.warmUp(ways);
        undos.addedTime(ways);
        undos.lags(ways);
        figures.put("lag.told", Told.lagMillis());
        new FileCalls(controller, figures).measure();
        figures.put("picker", new Picker(controller, em).millis());
        new Waiting(controller, em, figures).measure(undos);
    }
}
