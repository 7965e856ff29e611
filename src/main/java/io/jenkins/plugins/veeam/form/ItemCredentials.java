package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsParameterDefinition;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Queue;
import hudson.model.queue.Tasks;
import hudson.security.ACL;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;

/** The credentials that a job's builds could use at a server: those of its scope, in the domain of the server's address. */
final class ItemCredentials {

    private final Item item;
    private final List<DomainRequirement> domain;

    /**
     * @param item null where there is no job
     * @param serverName as entered; any domain will do while it names no server
     */
    ItemCredentials(@CheckForNull Item item, String serverName) {
        this.item = item;
        this.domain = domainOf(serverName);
    }

    private static List<DomainRequirement> domainOf(String serverName) {
        try {
            return URIRequirementBuilder.fromUri(
                            VeeamFailoverConfiguration.get().server(serverName).url())
                    .build();
        } catch (BadInput e) {
            return List.of();
        }
    }

    /** The job's credentials parameters are on offer too. */
    StandardListBoxModel list() {
        StandardListBoxModel items = new StandardListBoxModel();
        items.includeEmptyValue();
        authentications()
                .forEach(authentication -> items.includeMatchingAs(
                        authentication,
                        item,
                        StandardUsernamePasswordCredentials.class,
                        domain,
                        CredentialsMatchers.always()));
        ParametersDefinitionProperty parameters =
                item instanceof Job<?, ?> job ? job.getProperty(ParametersDefinitionProperty.class) : null;
        if (parameters != null) {
            parameters.getParameterDefinitions().stream()
                    .filter(CredentialsParameterDefinition.class::isInstance)
                    .map(parameter -> "${" + parameter.getName() + "}")
                    .forEach(expression -> items.add(Text.of("CredentialsId_parameter", expression), expression));
        }
        return items;
    }

    StandardUsernamePasswordCredentials find(String credentialsId) throws BadInput {
        StandardUsernamePasswordCredentials found = find(credentialsId, StandardUsernamePasswordCredentials.class);
        if (found == null) {
            throw new BadInput(
                    find(credentialsId, IdCredentials.class) == null
                            ? Text.of(
                                    "CredentialsId_unknown",
                                    credentialsId,
                                    item == null ? "Jenkins" : item.getFullDisplayName())
                            : Text.of("CredentialsId_kind", credentialsId));
        }
        return found;
    }

    private <C extends IdCredentials> C find(String credentialsId, Class<C> kind) {
        return authentications().stream()
                .map(authentication ->
                        CredentialsProvider.findCredentialByIdInItem(credentialsId, kind, item, authentication, domain))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * As whom a build looks, see {@link CredentialsProvider#findCredentialById}: as whom the job's builds run, and if that one may use
     * the job's credentials, as Jenkins too.
     */
    private List<Authentication> authentications() {
        Authentication own = item instanceof Queue.Task task ? Tasks.getAuthenticationOf2(task) : ACL.SYSTEM2;
        boolean isJenkins = own.equals(ACL.SYSTEM2);
        return !isJenkins && item.hasPermission2(own, CredentialsProvider.USE_ITEM)
                ? List.of(own, ACL.SYSTEM2)
                : List.of(own);
    }
}
