package io.jenkins.plugins.veeam.demo;

import io.jenkins.plugins.veeam.client.Keyring;
import java.util.concurrent.CompletableFuture;

/** A keyring for accounts of the simulator, where no secret is worth keeping. */
public record InTheClear(String userName, String password) implements Keyring {

    @Override
    public CompletableFuture<Account> account() {
        return CompletableFuture.completedFuture(new Account(userName, password));
    }

    @Override
    public String seal(String token) {
        return token;
    }

    @Override
    public String open(String sealedToken) {
        return sealedToken;
    }
}
