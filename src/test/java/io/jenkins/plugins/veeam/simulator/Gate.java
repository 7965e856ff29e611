package io.jenkins.plugins.veeam.simulator;

import java.util.concurrent.CountDownLatch;

/**
 * Holds requests until a test lets them go. A command is bound to the latch of its time, which once open stays open: a
 * request that is on its way to it can't miss the opening.
 */
final class Gate {
    private CountDownLatch latch = new CountDownLatch(1);
    private boolean forGood;

    /** What commands given now wait at. */
    synchronized CountDownLatch latch() {
        return latch;
    }

    synchronized void open() {
        latch.countDown();
        if (!forGood) {
            latch = new CountDownLatch(1);
        }
    }

    synchronized void openForGood() {
        forGood = true;
        latch.countDown();
    }

    static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
