package io.jenkins.plugins.veeam.config;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jenkins.model.GlobalConfiguration;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The configured servers. */
@Extension
@Symbol("veeamFailover")
public final class VeeamFailoverConfiguration extends GlobalConfiguration {

    private List<EnterpriseManagerServer> servers = new ArrayList<>();

    public VeeamFailoverConfiguration() {
        load();
        if (servers == null) {
            servers = new ArrayList<>();
        }
    }

    /** The one that Jenkins has. */
    public static VeeamFailoverConfiguration get() {
        return ExtensionList.lookupSingleton(VeeamFailoverConfiguration.class);
    }

    @Override
    public String getDisplayName() {
        return Text.of("VeeamFailoverConfiguration_displayName");
    }

    /** In the order of the form. */
    public List<EnterpriseManagerServer> getServers() {
        return List.copyOf(servers);
    }

    @DataBoundSetter
    public void setServers(List<EnterpriseManagerServer> servers) {
        this.servers = new ArrayList<>(servers == null ? List.of() : servers);
        Connections.forget();
        save();
    }

    @Override
    public boolean configure(StaplerRequest2 request, JSONObject form) throws FormException {
        List<EnterpriseManagerServer> entered =
                request.bindJSONToList(EnterpriseManagerServer.class, form.get("servers"));
        Set<String> names = new HashSet<>();
        for (EnterpriseManagerServer server : entered) {
            if (server.getName().isEmpty()) {
                throw new FormException(Text.of("Server_nameEmpty"), "name");
            }
            if (server.getUrl().contains("@")) {
                throw new FormException(Text.of("Url_userInfo"), "url");
            }
            if (!names.add(server.getName())) {
                throw new FormException(Text.of("Server_nameTwice", server.getName()), "name");
            }
        }
        setServers(entered);
        return true;
    }

    /**
     * @param name a configured server's name; null or blank where there is one only
     * @return the server as it can be used
     */
    public Server server(String name) throws BadInput {
        String wanted = Util.fixEmptyAndTrim(name);
        String known = servers.stream().map(EnterpriseManagerServer::getName).collect(Collectors.joining(", "));
        if (servers.isEmpty()) {
            throw new BadInput(Text.of("Server_none"));
        }
        if (wanted == null && servers.size() > 1) {
            throw new BadInput(Text.of("Server_several", known));
        }
        List<EnterpriseManagerServer> named = servers.stream()
                .filter(server -> wanted == null || server.getName().equals(wanted))
                .toList();
        if (named.isEmpty()) {
            throw new BadInput(Text.of("Server_unknown", wanted, known));
        }
        if (named.size() > 1) {
            throw new BadInput(Text.of("Server_nameTwice", wanted));
        }
        return named.get(0).server();
    }
}
