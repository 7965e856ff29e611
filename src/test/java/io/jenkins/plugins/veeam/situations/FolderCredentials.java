package io.jenkins.plugins.veeam.situations;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider.FolderCredentialsProperty;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.domains.DomainCredentials;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import java.util.List;

/** Credentials that only a folder's own jobs can use. */
public final class FolderCredentials {

    private FolderCredentials() {}

    public static void add(Folder folder, String id, String user, String password) throws Exception {
        folder.addProperty(new FolderCredentialsProperty(new DomainCredentials[] {
            new DomainCredentials(
                    Domain.global(),
                    List.of(new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, id, null, user, password)))
        }));
    }
}
