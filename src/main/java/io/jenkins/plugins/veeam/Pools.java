package io.jenkins.plugins.veeam;

import hudson.security.ACL;
import hudson.util.ClassLoaderSanityThreadFactory;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jenkins.security.ImpersonatingExecutorService;

/** The plugin's threads: few, shared by all undos, gone when idle. */
final class Pools {

    /** For what may wait for a disk or a credentials provider: decisions, journals, log lines. Runs as SYSTEM. */
    static final ExecutorService WORK = new ImpersonatingExecutorService(pool("Veeam failover", 4), ACL.SYSTEM2);

    /** For HTTP, where nothing waits: a slow credentials provider holds up no reply. */
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
