package io.jenkins.plugins.veeam.run;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;

/** A job that is moved or renamed, itself or with its folder, keeps its claims on plans. */
@Extension
public final class Moves extends ItemListener {

    @Override
    public void onLocationChanged(Item item, String oldFullName, String newFullName) {
        RunPlans.CLAIMS.moved(oldFullName, newFullName);
    }
}
