package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The body of a start, read as strictly as the schema has it, and a little more: a {@code StartNow} that is false asks
 * for nothing, and the reference wants a {@code StartDate} in UTC.
 *
 * @param startDate null: to the newest restore points
 */
record StartSpec(Instant startDate) {
    private static final String NAMESPACE = "http://www.veeam.com/ent/v1.0";
    private static final Pattern IN_UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,7})?Z");

    /** @throws Refusal 400, with what is wrong */
    static StartSpec of(Request request, PlanKind kind) {
        String type = request.header("Content-Type").orElse("none");
        require(type.split(";")[0].strip().equalsIgnoreCase("application/xml"), "Content-Type " + type);
        Element root = parse(request.body());
        require(isNamed(root, kind.startSpec()), "root element " + root.getNodeName());
        List<Node> children = childrenOf(root);
        require(children.size() == 1, children.size() + " children, where one is wanted");
        Node child = children.get(0);
        require(child.getChildNodes().getLength() == 1, "content of " + child.getNodeName());
        String text = child.getFirstChild().getNodeValue();
        require(text != null, "content of " + child.getNodeName());
        if (isNamed(child, "StartNow")) {
            require(text.equals("true") || text.equals("1"), "StartNow '" + text + "'");
            return new StartSpec(null);
        }
        require(isNamed(child, "StartDate"), "element " + child.getNodeName());
        return new StartSpec(instant(text));
    }

    private static Instant instant(String text) {
        require(IN_UTC.matcher(text).matches(), "StartDate '" + text + "'");
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw fault("StartDate '" + text + "'");
        }
    }

    private static boolean isNamed(Node node, String name) {
        return NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** Text between elements counts too, unless it is blank. */
    private static List<Node> childrenOf(Element root) {
        return IntStream.range(0, root.getChildNodes().getLength())
                .mapToObj(root.getChildNodes()::item)
                .filter(node -> node.getNodeType() != Node.COMMENT_NODE)
                .filter(node -> node.getNodeType() != Node.TEXT_NODE
                        || !node.getTextContent().isBlank())
                .toList();
    }

    private static Element parse(String body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser.parse(new InputSource(new StringReader(body))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw fault(e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw fault(otherwise);
        }
    }

    private static Refusal fault(String what) {
        return new Refusal(400, "The request body is not valid: " + what);
    }
}
