package io.jenkins.plugins.veeam.client.http;

/** What a {@link MadeUpDocument} is made of. */
final class MadeUpWords {

    static final String[] WORDS = {
        "Running",
        "Finished",
        "OperationFinished",
        "Stopped",
        "Working",
        "Success",
        "Failed",
        "true",
        "1",
        "",
        " ",
        "0",
        "task-1",
        "TASK-1",
        "-1",
        "99999999999999999999",
        "Related",
        "Undo",
        "RestoreSession",
        "CloudFailoverSession",
        "/api/restoreSessions/1",
        "https://em/API/cloud/failoverSessions/9?format=Entity",
        "restoreSessions/../..",
        "a\nb",
        "\u202Egnp.exe",
        "\u001B[31m",
        "<html>",
        "{AQAAABAAAAAg}",
        "\ud83d\ude00",
        "\ud83d",
        "ß",
        "&",
        "'",
        "120",
        "soon"
    };
    static final String[] NAMES = {
        "TaskId",
        "State",
        "Operation",
        "Message",
        "Success",
        "Result",
        "Links",
        "Link",
        "Rel",
        "Type",
        "Href",
        "Name",
        "UID",
        "DisplayName",
        "Order",
        "FailureMessage",
        "Progress",
        "VmName",
        "SessionId",
        "UserName",
        "StatusCode",
        "Unknown"
    };

    private MadeUpWords() {}
}
