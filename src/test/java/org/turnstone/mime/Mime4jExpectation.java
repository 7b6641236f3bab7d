package org.turnstone.mime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What mime4j reads in a message of its test suite, as a text that ours can be compared with. */
final class Mime4jExpectation {

    private Mime4jExpectation() {}

    /** Fields, structure and raw bodies of the expected message. */
    static String expected(Path xml) throws IOException, SAXException, ParserConfigurationException {
        // The files hold raw octets and declare no encoding.
        String text = "<?xml version=\"1.1\" encoding=\"ISO-8859-1\"?>"
                + Files.readString(xml, StandardCharsets.ISO_8859_1).replaceAll("[\0-\10\13\14\16-\37]", "?");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        List<String> lines = new ArrayList<>();
        entity(document.getDocumentElement(), lines);
        return String.join("\n", lines);
    }

    private static void entity(Element entity, List<String> lines) {
        for (Element child : children(entity)) {
            switch (child.getTagName()) {
                case "header" -> children(child).forEach(field -> lines.add("field " + field(field.getTextContent())));
                case "body" -> lines.add("body " + squeezed(child.getTextContent()));
                case "multipart" -> multipart(child, lines);
                case "message" -> {
                    lines.add("message");
                    entity(child, lines);
                }
                default -> throw new IllegalArgumentException(child.getTagName());
            }
        }
    }

    private static void multipart(Element multipart, List<String> lines) {
        List<Element> parts = children(multipart).stream()
                .filter(child -> child.getTagName().equals("body-part"))
                .toList();
        if (parts.isEmpty()) {
            // Ours has no multipart without parts: its text stands for it.
            lines.add("body " + squeezed(multipart.getTextContent()));
            return;
        }
        lines.add("multipart " + parts.size());
        parts.forEach(part -> entity(part, lines));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The same of our reading. */
    static String actual(ParsedMessage message) {
        List<String> lines = new ArrayList<>();
        part(message.root(), lines);
        return String.join("\n", lines);
    }

    private static void part(Part part, List<String> lines) {
        part.headers().all().forEach(header -> lines.add("field " + field(header.name() + ":" + header.value())));
        if (part.message().isPresent()) {
            lines.add("message");
            part(part.message().get().root(), lines);
        } else if (part.children().isEmpty()) {
            String raw = part.rawContent().replaceAll("[\0-\10\13\14\16-\37]", "?");
            lines.add("body " + squeezed(raw));
        } else {
            lines.add("multipart " + part.children().size());
            part.children().forEach(child -> part(child, lines));
        }
    }

    private static String field(String field) {
        int colon = field.indexOf(':');
        return colon < 0
                ? squeezed(field)
                : squeezed(field.substring(0, colon)) + ":" + squeezed(field.substring(colon + 1));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
