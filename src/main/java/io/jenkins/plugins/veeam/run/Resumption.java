package io.jenkins.plugins.veeam.run;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.veeam.record.PlanFile;
import java.io.IOException;

/**
 * After a restart, a build that has a plan goes on. Jenkins notes the builds that it has to resume under the names that they had when
 * they began, so it doesn't find those whose job was moved since; a Pipeline goes on once it is loaded.
 */
@Extension
public final class Resumption extends ItemListener {

    @Override
    public void onLoaded() {
        Surroundings.HERE.disk(Resumption::loadHolders);
    }

    private static Void loadHolders() throws IOException {
        for (String plan : PlanFile.plans()) {
            new PlanFile(plan)
                    .read()
                    .map(PlanFile.Content::holder)
                    .ifPresent(step -> Run.fromExternalizableId(step.build()));
        }
        return null;
    }
}
