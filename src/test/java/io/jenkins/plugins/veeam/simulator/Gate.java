package io.jenkins.plugins.veeam.simulator;

/** Holds requests until a test lets them go; those that come later are held until the next time. */
final class Gate {
    private long opened;
    private boolean forGood;

    /** Every caller waits for an opening that comes after its own arrival. */
    synchronized void pass() {
        long before = opened;
        while (opened == before && !forGood) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    synchronized void open() {
        opened++;
        notifyAll();
    }

    synchronized void openForGood() {
        forGood = true;
        notifyAll();
    }
}
