package io.jenkins.plugins.veeam.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may log on. */
final class Accounts {

    record Account(String name, String password, Role role) {}

    private final Map<String, Account> byName = new ConcurrentHashMap<>();

    void add(String name, String password, Role role) {
        byName.put(name, new Account(name, password, role));
    }

    void changePassword(String name, String password) {
        Account before = byName.get(name);
        if (before == null) {
            throw new IllegalArgumentException("No account is named " + name);
        }
        byName.put(name, new Account(name, password, before.role()));
    }

    String passwordOf(String name) {
        return byName.get(name).password();
    }

    /** @param authorization the header of that name */
    Optional<Account> authenticate(String authorization) {
        if (!authorization.startsWith("Basic ")) {
            return Optional.empty();
        }
        String pair = decoded(authorization.substring("Basic ".length()).strip());
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(pair.substring(0, colon)))
                .filter(account -> account.password().equals(pair.substring(colon + 1)));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
