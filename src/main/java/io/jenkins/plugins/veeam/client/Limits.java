package io.jenkins.plugins.veeam.client;

/**
 * How much of anything that a server says is kept, in one place. Texts are cut once, where a document becomes a record; what an
 * operation holds in memory, journal and log stays below 1 MB whatever the server sends, the names of a plan's machines aside.
 */
public final class Limits {

    /** Characters of what Veeam says in sentences: a message, a failure, an error. A few lines of a log. */
    public static final int MESSAGE = 1_000;

    /** Characters of a plan's, machine's, tenant's or account's name; a name in a directory or hypervisor has 255 at most. */
    public static final int NAME = 255;

    /** Characters of an id or a UID: {@code urn:veeam:CloudFailoverSession:} and a UUID are 66. */
    public static final int ID = 200;

    /** Characters of a word such as a state, a result, an operation's name, a number or a time. */
    public static final int WORD = 64;

    /** Characters of an address in a link; addresses as the reference prints them have about 120. */
    public static final int HREF = 500;

    /** Characters of a logon session's token; what common servers take in a header line is 8 KiB for all of it. */
    public static final int TOKEN = 4_096;

    /** Links of one document; the reference prints up to seven. Related ones are kept first. */
    public static final int LINKS = 64;

    /** Sessions of one task that are followed; the reference prints one. */
    public static final int SESSIONS = 16;

    /** Links to sessions that can't be understood and are shown. */
    public static final int OBSCURE = 5;

    /** Tasks of one logon session; ours starts one. */
    public static final int TASKS = 1_000;

    /** Machines of a plan: what 64 MiB hold at the 2.2 KB a machine that the reference prints. */
    public static final int MACHINES = 30_000;

    /** Characters of a machine's name where an operation keeps what a session says of it: the longest that VMware allows. */
    public static final int MACHINE_NAME = 80;

    /** Characters in the names of all machines of a plan: 10,000 such names. */
    public static final int MACHINE_NAMES = 10_000 * MACHINE_NAME;

    /** Machines of which an operation keeps what its sessions say; a plan's own list may be longer. */
    public static final int REPORTS = 10_000;

    /** Characters of a machine's state or result there: the longest that is documented has eight. */
    public static final int REPORT_WORD = 16;

    /** Machines whose reason is kept there, and lines about single machines in one log. */
    public static final int REASONS = 100;

    /** States that are kept, the newest: a server whose states flap must not fill the disk. */
    public static final int CHANGES = 100;

    /** Plans in a list. */
    public static final int PLANS = 10_000;

    /** Versions of the API that a server says it speaks; the reference prints eight. */
    public static final int VERSIONS = 32;

    /** Characters of what a person enters as a plan's id or address. */
    public static final int ENTERED = 2_000;

    private Limits() {}

    /** The text, or as much of it as the limit lets through, and then a sign that there was more. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
