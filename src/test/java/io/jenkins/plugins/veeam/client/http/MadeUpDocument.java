package io.jenkins.plugins.veeam.client.http;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A document of one of the reference's shapes, in XML or JSON, with chance in its words, and often damaged.
 *
 * @param word one of its words
 * @param reader the number of the reader that it is for
 */
record MadeUpDocument(String text, boolean isJson, String word, int reader) {

    private static final String[] WORDS = {
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

    /** In the order of the readers that they are for; a name in round brackets repeats, in square ones is a part. */
    private static final String[] SHAPES = {
        "Task[TaskId State Operation Result[Success Message] Links[(Link[Rel Type Href])]]",
        "Task[TaskId State Operation Result[Success Message CredentialsNeeded] Links[(Link[Rel Type Href Name])]]",
        "Tasks[(Task[TaskId State Operation Links[(Link[Rel Href])]])]",
        "FailoverPlan[Name UID Links[(Link[Rel Href])] FailoverPlanInfo[Includes[(FailoveredVm[Name DisplayName Order"
                + " GuestProcessingOptions[Name AppOption]])]]]",
        "CloudFailoverPlan[Name UID TenantName CloudFailoverPlanInfo[Includes[(CloudFailoverPlanVm[Name Order])]]]",
        "EntityReferences[(Ref[Name UID Type Href Links[(Link[Rel Type Name])]])]",
        "CloudFailoverSession[JobType State Result Progress FailureMessage CloudFailoverTasks[(CloudFailoverTasks[VmName"
                + " State Result FailureMessage])]]",
        "Error[Message StatusCode FirstChanceExceptionMessage]",
        "LogonSession[UserName SessionId Links[(Link[Rel Href])]]"
    };

    static MadeUpDocument from(Random chance) {
        int reader = chance.nextInt(SHAPES.length);
        boolean json = chance.nextBoolean();
        StringBuilder text = new StringBuilder();
        String shape = SHAPES[reader];
        int parts = shape.indexOf('[');
        if (json) {
            text.append('{');
            new MadeUpWriter(chance, shape, parts + 1, text).json();
            text.append('}');
        } else {
            text.append('<').append(shape, 0, parts).append('>');
            new MadeUpWriter(chance, shape, parts + 1, text).xml();
            text.append("</").append(shape, 0, parts).append('>');
        }
        String whole = chance.nextInt(3) == 0 ? text.toString() : damaged(text, chance);
        return new MadeUpDocument(whole, json, word(chance), reader);
    }

    static String word(Random chance) {
        String word = WORDS[chance.nextInt(WORDS.length)];
        return chance.nextInt(2_000) == 0 ? word.repeat(chance.nextInt(3_000)) : word;
    }

    private static String damaged(StringBuilder text, Random chance) {
        String sharp = "<>/\"'&;{}[],:= \u0000\u202E0tTnN!?-";
        for (int hits = chance.nextInt(4); hits > 0; hits--) {
            int at = chance.nextInt(text.length());
            switch (chance.nextInt(4)) {
                case 0 -> text.setCharAt(at, sharp.charAt(chance.nextInt(sharp.length())));
                case 1 -> text.insert(at, NAMES[chance.nextInt(NAMES.length)]);
                case 2 -> text.delete(at, Math.min(text.length(), at + chance.nextInt(30)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + chance.nextInt(200))));
            }
            if (text.isEmpty()) {
                break;
            }
        }
        String damaged = text.toString();
        return chance.nextInt(50) == 0
                ? new String(damaged.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_8)
                : damaged;
    }
}
