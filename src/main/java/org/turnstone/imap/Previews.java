package org.turnstone.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.mime.TextDecoding;
import org.turnstone.mime.TransferEncoding;

/** The beginning of a message's text in one line, for servers without PREVIEW (RFC 8970). */
final class Previews {

    private static final int LONGEST = 140;

    /** Octets of the text to look at. */
    private static final int BEGINNING = 1024;

    /** Nearly all mail has its text in section 1, 1.1 or 1.1.1; the rest goes without a preview. */
    private static final int MOST_COMMANDS = 3;

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(style|script|title)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)|<[^>]*(>|$)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    private final ImapConnection connection;

    Previews(ImapConnection connection) {
        this.connection = connection;
    }

    /** The same rows, with previews where a text was found: at most three commands, sent together. */
    List<Summaries.Row> added(List<Summaries.Row> rows) throws IOException {
        Map<Uid, BodyStructure> texts = new HashMap<>();
        for (Summaries.Row row : rows) {
            firstText(row.structure()).ifPresent(text -> texts.put(row.summary().uid(), text));
        }
        Map<String, List<Uid>> bySection = texts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        text -> text.getValue().section(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<Uid, String> previews = fetch(bySection, texts);
        return rows.stream()
                .map(row -> row.withPreview(previews.getOrDefault(row.summary().uid(), "")))
                .toList();
    }

    private Map<Uid, String> fetch(Map<String, List<Uid>> bySection, Map<Uid, BodyStructure> texts) throws IOException {
        List<Command> commands = new ArrayList<>();
        bySection.entrySet().stream()
                .sorted(Comparator.comparing(section -> -section.getValue().size()))
                .limit(MOST_COMMANDS)
                .forEach(section -> UidSet.of(section.getValue())
                        .forEach(set -> commands.add(Command.of("UID FETCH")
                                .raw(set)
                                .raw("(UID BODY.PEEK[" + section.getKey() + "]<0." + BEGINNING + ">)"))));
        Map<Uid, String> previews = new HashMap<>();
        if (!commands.isEmpty()) {
            // A preview is a courtesy: a NO leaves the row without one.
            connection.runAll(commands, response -> {
                if (response.is("FETCH")) {
                    hear(FetchedMessage.read(response), texts, previews);
                }
            });
        }
        return previews;
    }

    private static void hear(FetchedMessage message, Map<Uid, BodyStructure> texts, Map<Uid, String> previews)
            throws IOException {
        Uid uid = message.uid();
        byte[] beginning = message.onlySection();
        BodyStructure text = uid == null ? null : texts.get(uid);
        if (uid != null && text != null && beginning != null) {
            previews.put(uid, preview(text, beginning));
        }
    }

    private static String preview(BodyStructure part, byte[] beginning) throws IOException {
        byte[] decoded = TransferEncoding.decode(new ByteArrayInputStream(beginning), part.encoding())
                .readAllBytes();
        String text = TextDecoding.decode(decoded, part.parameters().get("charset"));
        return shortened(part.type().is("text", "html") ? withoutTags(text) : text);
    }

    private static Optional<BodyStructure> firstText(@Nullable BodyStructure message) {
        if (message == null) {
            return Optional.empty();
        }
        List<BodyStructure> texts = message.leaves()
                .filter(leaf -> leaf.type().is("text", "plain") || leaf.type().is("text", "html"))
                .filter(leaf -> !"attachment".equals(leaf.disposition()))
                .toList();
        return texts.stream()
                .filter(leaf -> leaf.type().is("text", "plain"))
                .findFirst()
                .or(() -> texts.stream().findFirst());
    }

    /** Good enough for a line of plain text that is escaped where it is shown; never for anything else. */
    private static String withoutTags(String html) {
        return UNSEEN.matcher(html)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** One line, cut between words where there are any. */
    static String shortened(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int cut = line.lastIndexOf(' ', LONGEST - 1);
        int end = cut > LONGEST / 2 ? cut : LONGEST - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
