package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Keyring.Account;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final Refusals refusals = new Refusals(now::get);
    private final Account account = new Account("svc", "wrong");

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void aRefusalIsRememberedForHalfAMinute() {
        assertThat(refusals.isRecent(account)).isFalse();
        refusals.note(account);
        passes(Duration.ofSeconds(30).minusNanos(1));
        assertThat(refusals.isRecent(account)).isTrue();
        passes(Duration.ofNanos(1));
        assertThat(refusals.isRecent(account)).isFalse();
    }

    @Test
    void anotherPasswordOrUserIsAnotherAccount() {
        refusals.note(account);
        assertThat(refusals.isRecent(new Account("svc", "right"))).isFalse();
        assertThat(refusals.isRecent(new Account("other", "wrong"))).isFalse();
        assertThat(refusals.isRecent(new Account("svc", "wrong", "an id"))).isTrue();
    }

    @Test
    void noMoreThanSoManyAreKept() {
        refusals.note(account);
        for (int i = 0; i < 200; i++) {
            refusals.note(new Account("user-" + i, "wrong"));
        }
        assertThat(refusals.isRecent(account)).isFalse();
        assertThat(refusals.isRecent(new Account("user-0", "wrong"))).isTrue();
    }
}
