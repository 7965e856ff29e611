package io.jenkins.plugins.veeam.config;

import hudson.security.ACL;
import hudson.util.ClassLoaderSanityThreadFactory;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jenkins.security.ImpersonatingExecutorService;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The plugin's threads: few, shared by all undos, gone when idle. */
@Restricted(NoExternalUse.class)
public final class Pools {

    /** For what may wait for a disk: decisions, journals, log lines. Runs as SYSTEM. */
    public static final ExecutorService WORK = new ImpersonatingExecutorService(pool("Veeam failover", 3), ACL.SYSTEM2);

    /** For credentials providers, which may hang: that holds up no undo that has its logon session. */
    public static final ExecutorService CREDENTIALS =
            new ImpersonatingExecutorService(pool("Veeam failover credentials", 2), ACL.SYSTEM2);

    /** For HTTP, where nothing waits. */
    static final ExecutorService HTTP = pool("Veeam failover HTTP", 2);

    private Pools() {}

    private static ExecutorService pool(String name, int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                new NamingThreadFactory(new ClassLoaderSanityThreadFactory(new DaemonThreadFactory()), name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
