package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Delivery;
import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import io.jenkins.plugins.veeam.simulator.markup.Document;
import io.jenkins.plugins.veeam.simulator.markup.Json;
import io.jenkins.plugins.veeam.simulator.markup.Xml;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The outward form of all replies: {@code em.replies().startWithByteOrderMark()}. */
public final class ReplyStyle {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private boolean byteOrderMark;

    /** Null: as the request asks. */
    private Boolean json;

    /** Null: in the documented order. */
    private Random order;

    private boolean indented;
    private boolean chunked;
    private UnaryOperator<String> spelling = UnaryOperator.identity();
    private Wording wording = Wording.USUAL;
    private PlanForm planForm = PlanForm.USUAL;

    /** An empty header with a token's name goes before the one with the token. */
    private boolean emptyTokenFirst;

    ReplyStyle() {}

    public synchronized ReplyStyle startWithByteOrderMark() {
        byteOrderMark = true;
        return this;
    }

    /** Whatever the request asks for. */
    public synchronized ReplyStyle areJson() {
        json = true;
        return this;
    }

    /** Whatever the request asks for. */
    public synchronized ReplyStyle areXml() {
        json = false;
        return this;
    }

    /** Attributes and elements in another order each time. */
    public synchronized ReplyStyle comeInAnyOrder(long seed) {
        order = new Random(seed);
        return this;
    }

    /** Without Content-Length. */
    public synchronized ReplyStyle areChunked() {
        chunked = true;
        return this;
    }

    public synchronized ReplyStyle haveLowerCaseHeaderNames() {
        spelling = name -> name.toLowerCase(Locale.ROOT);
        return this;
    }

    public synchronized ReplyStyle haveUpperCaseHeaderNames() {
        spelling = name -> name.toUpperCase(Locale.ROOT);
        return this;
    }

    /** References to cloud plans: with another Type, UID and Href than one would expect. */
    public synchronized ReplyStyle cloudPlansAsPrinted() {
        planForm = planForm.printed();
        return this;
    }

    /** Each element on a line of its own, unless they come in any order. */
    public synchronized ReplyStyle areIndented() {
        indented = true;
        return this;
    }

    /** Each machine has 2.2 KB, as the reference prints it, which is indented; cloud plans' machines have no more. */
    public synchronized ReplyStyle withGuestOptions() {
        indented = true;
        planForm = planForm.withGuestOptions();
        return this;
    }

    /** @param rel {@code Start}, {@code Test} or {@code Undo} */
    public synchronized ReplyStyle plansLackLink(String rel) {
        planForm = planForm.without(rel);
        return this;
    }

    public synchronized ReplyStyle haveAnEmptyTokenFirst() {
        emptyTokenFirst = true;
        return this;
    }

    /** Around states, results and operations. */
    public synchronized ReplyStyle haveBlanksAroundWords() {
        wording = wording.blank();
        return this;
    }

    /** {@code Success="1"} and {@code Success="0"}. */
    public synchronized ReplyStyle haveNumbersForBooleans() {
        wording = wording.numeric();
        return this;
    }

    /** Names and messages quote what that says of the request. */
    synchronized void quote(Function<Request, String> secrets) {
        wording = wording.quoting(secrets);
    }

    public synchronized ReplyStyle areUsual() {
        wording = Wording.USUAL;
        planForm = PlanForm.USUAL;
        emptyTokenFirst = false;
        byteOrderMark = false;
        json = null;
        order = null;
        indented = false;
        chunked = false;
        spelling = UnaryOperator.identity();
        return this;
    }

    synchronized Reply reply(Request request, int status, Document usual) {
        Document document = wording.of(usual, request);
        boolean asJson = json == null ? asksForJson(request) : json;
        String text = asJson ? Json.of(document) : xml(document);
        String type = asJson ? "application/json; charset=utf-8" : "application/xml; charset=utf-8";
        return Reply.of(status, type, byteOrderMark ? BYTE_ORDER_MARK + text : text);
    }

    private String xml(Document document) {
        if (order != null) {
            return Xml.inAnyOrder(document, order);
        }
        return indented ? Xml.indented(document) : Xml.of(document);
    }

    /** To a GET, and to nothing else. */
    Reply get(Request request, Document document) {
        if (!request.method().equals("GET")) {
            throw new Refusal(405, "Method " + request.method() + " is not allowed.");
        }
        return reply(request, 200, document);
    }

    synchronized PlanDocuments plans() {
        return new PlanDocuments(planForm);
    }

    synchronized Reply withToken(Reply reply, String token) {
        Reply first = emptyTokenFirst ? reply.with(LogonSessions.HEADER, "") : reply;
        return first.with(LogonSessions.HEADER, token)
                .with("Set-Cookie", LogonSessions.HEADER + "=" + token + "; Path=/api;");
    }

    Reply error(Request request, int status, String message) {
        Reply error = reply(request, status, Documents.error(status, message));
        return status == 401 ? error.with("WWW-Authenticate", "Basic Realm=RestSvc") : error;
    }

    /** The first of the two that the client mentions. */
    private static boolean asksForJson(Request request) {
        String accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
        int wanted = accept.indexOf("application/json");
        int xml = accept.indexOf("application/xml");
        return wanted >= 0 && (xml < 0 || wanted < xml);
    }

    /** What the web server underneath adds to every reply. */
    synchronized Reply dressed(Reply reply) {
        Reply complete = reply.with("Server", "Microsoft-HTTPAPI/2.0").with("X-Content-Type-Options", "nosniff");
        return new Reply(complete.status(), complete.headers().spelled(spelling), complete.body());
    }

    synchronized Delivery delivery() {
        return chunked ? Delivery.chunked() : Delivery.whole();
    }
}
