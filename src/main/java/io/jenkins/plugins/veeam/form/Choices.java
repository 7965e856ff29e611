package io.jenkins.plugins.veeam.form;

import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.operation.OnAbort;

/** Short lists to choose from. A saved value stays selected, known or not: opening a form must not change it. */
final class Choices {

    private Choices() {}

    /** @param isAllowed whether the asker may see the servers */
    static ListBoxModel servers(boolean isAllowed, String saved) {
        ListBoxModel items = new ListBoxModel();
        if (isAllowed) {
            items.add(Text.of("Server_theOnlyOne"), "");
            VeeamFailoverConfiguration.get().getServers().forEach(known -> items.add(known.getName()));
        }
        return keep(items, saved);
    }

    /** @param isAllowed whether the asker may configure the job */
    static ListBoxModel onAbort(boolean isAllowed, String saved) {
        ListBoxModel items = new ListBoxModel();
        if (isAllowed) {
            items.add(Text.of("OnAbort_STOP"), OnAbort.STOP.name());
            items.add(Text.of("OnAbort_LEAVE"), OnAbort.LEAVE.name());
        }
        return saved.isEmpty() ? items : keep(items, saved);
    }

    private static ListBoxModel keep(ListBoxModel items, String saved) {
        if (items.stream().noneMatch(option -> option.value.equals(saved))) {
            items.add(saved);
        }
        items.forEach(option -> option.selected = option.value.equals(saved));
        return items;
    }
}
