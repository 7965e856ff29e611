package io.jenkins.plugins.veeam.drive;

/**
 * A step of a build, as a claim on the disk names it.
 *
 * @param build as Jenkins finds it again: the full name of its job, and after the last {@code #} its number
 * @param step names the step within its build
 */
public record Holder(String build, String step) {

    /** The same after an item was moved or renamed, if the build's job is that item or lies in it. */
    public Holder moved(String oldName, String newName) {
        boolean inside = build.startsWith(oldName + '/');
        return inside || job().equals(oldName) ? new Holder(newName + build.substring(oldName.length()), step) : this;
    }

    private String job() {
        return build.substring(0, Math.max(0, build.lastIndexOf('#')));
    }

    boolean isSameBuild(Holder other) {
        return build.equals(other.build);
    }
}
