package io.jenkins.plugins.veeam.client.http;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Documents to records: the one class that knows XML, and that JSON exists. */
final class Wire {

    private static final XmlMapper XML = xml();
    private static final ObjectMapper JSON = lenient(JsonMapper.builder()).build();

    /** XML puts lists into an element of their own; JSON doesn't. */
    private static final Map<String, String> ELEMENT_OF = Map.of(
            "Links", "Link",
            "Includes", "FailoveredVm",
            "FailoveredVms", "FailoveredVm",
            "Tasks", "Task",
            "Refs", "Ref",
            "SupportedVersions", "SupportedVersion");

    private Wire() {}

    private static XmlMapper xml() {
        XmlMapper mapper = lenient(XmlMapper.builder().defaultUseWrapper(false)).build();
        XMLInputFactory parser = mapper.getFactory().getXMLInputFactory();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return mapper;
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B lenient(B builder) {
        return builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withCoercionConfig( // 2 isn't true
                        LogicalType.Boolean,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.AsNull))
                .addHandler(new DeserializationProblemHandler() {
                    @Override
                    public Object handleWeirdStringValue(
                            DeserializationContext context, Class<?> type, String value, String why) {
                        return null; // a boolean or number that isn't one says nothing
                    }
                });
    }

    /**
     * @param type a record that mirrors the document of the same name
     * @throws IOException if the reply isn't that document, whole
     */
    static <T> T read(Class<T> type, Reply reply) throws IOException {
        T document = reply.contentType().contains("json") ? readJson(type, reply.body()) : readXml(type, reply.body());
        if (document == null) {
            throw new IOException(Text.of("Reply_notADocument", type.getSimpleName()));
        }
        return document;
    }

    private static <T> T readXml(Class<T> type, byte[] body) throws IOException {
        try {
            XMLStreamReader reader =
                    XML.getFactory().getXMLInputFactory().createXMLStreamReader(new ByteArrayInputStream(body));
            reader.nextTag();
            String name = reader.getLocalName();
            if (!name.equals(rootOf(type)) && !(type == RestoreSession.class && name.endsWith("Session"))) {
                throw new IOException(Text.of("Reply_otherDocument", name, rootOf(type)));
            }
            return XML.readValue(reader, type);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String rootOf(Class<?> type) {
        return type == ErrorDocument.class
                ? "Error"
                : type == ApiRoot.class ? "EnterpriseManager" : type.getSimpleName();
    }

    private static <T> T readJson(Class<T> type, byte[] body) throws IOException {
        JsonNode tree = JSON.readTree(body);
        if (tree == null || !tree.isObject()) {
            throw new IOException(Text.of("Reply_notADocument", type.getSimpleName()));
        }
        wrapLists(tree);
        if (Set.of(Tasks.class, EntityReferences.class).contains(type) && tree.has(type.getSimpleName())) {
            tree = tree.get(type.getSimpleName());
        }
        return JSON.treeToValue(tree, type);
    }

    private static void wrapLists(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ELEMENT_OF.forEach((list, element) -> {
                if (object.get(list) instanceof ArrayNode elements) {
                    object.set(list, JSON.createObjectNode().set(element, elements));
                }
            });
            // The list's name is a level of its own here, and none in XML.
            for (String list : List.of("Refs", "FailoveredVms")) {
                if (object.get(list) instanceof ObjectNode elements) {
                    object.setAll(elements);
                }
            }
        }
        node.forEach(Wire::wrapLists);
    }
}
