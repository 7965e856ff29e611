package io.jenkins.plugins.veeam.config;

import hudson.security.ACL;
import hudson.util.ClassLoaderSanityThreadFactory;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jenkins.security.ImpersonatingExecutorService;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The plugin's threads: few, shared by all operations, gone when idle. */
@Restricted(NoExternalUse.class)
public final class Pools {

    /** For decisions, where nothing waits. Runs as SYSTEM. */
    public static final ExecutorService WORK = asSystem("Veeam failover", 4);

    /** For what may wait for a disk, or for the rest of Jenkins. One build's disk that hangs costs one thread. Runs as SYSTEM. */
    public static final ExecutorService DISK = asSystem("Veeam failover disk", 50);

    /** For lines in build logs. A log that hangs costs one thread. Runs as SYSTEM. */
    public static final ExecutorService LOG = asSystem("Veeam failover log", 100);

    /** For credentials providers, which may hang: that holds up no operation that has its logon session. Runs as SYSTEM. */
    public static final ExecutorService CREDENTIALS = asSystem("Veeam failover credentials", 20);

    private Pools() {}

    /** Threads for one server and no other: two at most, and none when nothing is to be done. */
    static ExecutorService http(String name) {
        return pool(name, 2);
    }

    private static ExecutorService asSystem(String name, int most) {
        return new ImpersonatingExecutorService(pool(name, most), ACL.SYSTEM2);
    }

    /** A thread more only while all others are busy; what finds them all busy, and no more allowed, waits. */
    private static ExecutorService pool(String name, int most) {
        return new ThreadPoolExecutor(
                0,
                most,
                1,
                TimeUnit.MINUTES,
                new IdleFirst(),
                new NamingThreadFactory(new ClassLoaderSanityThreadFactory(new DaemonThreadFactory()), name),
                (work, pool) -> ((IdleFirst) pool.getQueue()).put(work));
    }

    /** Takes work only if an idle thread waits for it, so that the pool makes another one; see {@link ThreadPoolExecutor}. */
    private static final class IdleFirst extends LinkedTransferQueue<Runnable> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable work) {
            return tryTransfer(work);
        }
    }
}
