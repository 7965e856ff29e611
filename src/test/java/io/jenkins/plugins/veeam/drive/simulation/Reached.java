package io.jenkins.plugins.veeam.drive.simulation;

/** Rare situations: a run that never saw one of them says less than it seems to. */
enum Reached {
    /** Two builds wanted one plan, and one was refused. */
    PLAN_TAKEN,
    /** An operation was refused because of an earlier one of the same build. */
    SENT_BEFORE_IN_THIS_BUILD,
    /** A left task was looked at, and still ran. */
    LEFT_TASK_STILL_RUNS,
    LEFT_TASK_SEEN_ENDED,
    LEFT_TASK_UNSEEN,
    /** Nobody could say whether the left task runs. */
    LEFT_TASK_UNKNOWN,
    /** The build ended without a word, before anything was sent; and afterwards. */
    GONE_BEFORE_THE_POST,
    GONE_AFTER_THE_POST,
    ABORT_TO_STOP,
    ABORT_TO_LEAVE,
    TASK_DELETED,
    JOURNAL_NOT_WRITTEN,
    JOURNAL_GONE,
    /** «About to send» couldn't be written. */
    NOT_SENT_FOR_THE_DISK,
    CLAIM_NOT_WRITTEN,
    LOG_HUNG,
    /** A controller came back to an operation in this phase. */
    RESUMED_LOG_ON,
    RESUMED_READ_PLAN,
    RESUMED_SEND,
    RESUMED_FIND_TASK,
    RESUMED_WATCH_TASK,
    RESUMED_FOLLOW_SESSION,
    RESUMED_DELETE_TASK,
    RESUMED_LOG_OFF,
    RESUMED_ENDED,
    RESUMED_AFTER_ABORT,
    UNDO_AFTER_START,
    POST_REPLY_LOST_AND_FOUND,
    SEVERAL_SESSIONS,
    MACHINE_FAILED,
    LINKS_GONE_AT_THE_END,
    LINK_NOT_UNDERSTOOD,
    SESSION_FORBIDDEN,
    SESSION_WITH_REASON,
    /** A server's word was told with stars in the place of a secret. */
    SECRET_HIDDEN
}
