package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.mail.MediaType;

/** Walks a message's parts: what can be read becomes a block, everything else is a file. */
final class BlockReader {

    /** A multipart that could not be split is shown as text up to here, and is a file beyond. */
    private static final int MAX_UNSPLIT = 64_000;

    private final List<BodyBlock> blocks = new ArrayList<>();
    private final List<Part> files = new ArrayList<>();
    private final List<Packed> packed = new ArrayList<>();

    /** A pack of Outlook's, and what is in it. */
    private record Packed(Part part, Tnef.Contents contents) {}

    List<BodyBlock> blocks() {
        return blocks;
    }

    List<Part> files() {
        return files;
    }

    void read(Part part) {
        read(part, Optional.empty());
    }

    private void read(Part part, Optional<String> alternativeText) {
        if (part.message().isPresent()) {
            embedded(part, part.message().get());
        } else if (part.children().isEmpty()) {
            leaf(part, alternativeText);
        } else if (part.type().is("multipart", "alternative")) {
            alternative(part);
        } else if (part.type().is("multipart", "related")) {
            related(part, alternativeText);
        } else {
            part.children().forEach(child -> read(child, alternativeText));
        }
    }

    private void embedded(Part part, ParsedMessage message) {
        if (!part.disposition().isAttachment()) {
            blocks.add(new BodyBlock.Embedded(message, part));
        }
        files.add(part);
    }

    /** The richest form that has something in it (RFC 2046 section 5.1.4); of that form all, should there be several. */
    private void alternative(Part part) {
        Readability best = Readability.NOTHING;
        for (Part child : part.children()) {
            Readability found = Readability.of(child);
            best = found.compareTo(best) > 0 ? found : best;
        }
        StringBuilder plain = new StringBuilder();
        for (Part child : part.children()) {
            if (best == Readability.HTML && Readability.of(child) == Readability.PLAIN) {
                plain.append(Readability.plainText(child));
            }
        }
        Optional<String> text = plain.isEmpty() ? Optional.empty() : Optional.of(plain.toString());
        for (Part child : part.children()) {
            Readability found = Readability.of(child);
            if (found == best || found == Readability.NOTHING) {
                read(child, text);
            } else {
                filesOf(child);
            }
        }
    }

    /** A form that is not shown may still carry files. */
    private void filesOf(Part part) {
        if (part.message().isPresent() || (part.children().isEmpty() && Readability.of(part) == Readability.NOTHING)) {
            files.add(part);
        }
        part.children().forEach(this::filesOf);
    }

    /** The start part is shown (RFC 2387 section 3.2), the rest belongs to it. */
    private void related(Part part, Optional<String> alternativeText) {
        String start = part.parameters().getOrDefault("start", "").replaceAll("[<>]", "");
        Part root = part.children().stream()
                .filter(child ->
                        !start.isEmpty() && child.contentId().orElse("").equals(start))
                .findFirst()
                .or(() -> part.children().stream()
                        .filter(child -> Readability.of(child) != Readability.NOTHING)
                        .findFirst())
                .orElse(part.children().getFirst());
        read(root, alternativeText);
        for (Part child : part.children()) {
            if (child != root && child.children().isEmpty()) {
                files.add(child);
            } else if (child != root) {
                read(child);
            }
        }
    }

    private void leaf(Part part, Optional<String> alternativeText) {
        boolean named = part.fileName().isPresent();
        if (Tnef.isNamed(part)) {
            tnef(part);
        } else if (part.disposition().isAttachment()) {
            files.add(part);
        } else if (Readability.isReport(part.type())) {
            blocks.add(new BodyBlock.DeliveryStatus(part.text(), part));
        } else if (part.type().is("text", "calendar")) {
            blocks.add(new BodyBlock.Calendar(part.text(), part));
            files.add(part);
        } else if (part.type().isMultipart()) {
            unsplit(part);
        } else if (Readability.isAmp(part.type())) {
            // Never shown: it is the same as its HTML form, which stands beside it.
            return;
        } else if (Readability.of(part) == Readability.NOTHING
                || (named && part.type().equals(MediaType.TEXT_HTML) && !blocks.isEmpty())) {
            files.add(part);
        } else {
            text(part, alternativeText);
            if (named) {
                files.add(part);
            }
        }
    }

    /** Its files first, then itself: there may be more in it than we understand. */
    private void tnef(Part part) {
        Tnef.Contents contents = Tnef.in(part);
        packed.add(new Packed(part, contents));
        files.addAll(Tnef.parts(part, contents));
        files.add(part);
    }

    /** Outlook sends its text once more outside; where it does not, the one in the pack is all there is. */
    void unpack() {
        if (!blocks.isEmpty()) {
            return;
        }
        for (Packed pack : packed) {
            Optional<String> text = pack.contents().text();
            pack.contents()
                    .html()
                    .<BodyBlock>map(html -> new BodyBlock.Html(html, text, pack.part()))
                    .or(() -> text.map(body -> new BodyBlock.PlainText(body, false, false, pack.part())))
                    .ifPresent(blocks::add);
        }
    }

    private void unsplit(Part part) {
        if (part.size().bytes() > MAX_UNSPLIT) {
            files.add(part);
        } else {
            plain(part);
        }
    }

    private void text(Part part, Optional<String> alternativeText) {
        switch (Readability.of(part)) {
            case HTML -> {
                String html = part.text();
                if (!html.isBlank()) {
                    blocks.add(new BodyBlock.Html(html, alternativeText, part));
                }
            }
            case ENRICHED -> blocks.add(new BodyBlock.Enriched(part.text(), part));
            default -> plain(part);
        }
    }

    private void plain(Part part) {
        UuBlocks.Found found = UuBlocks.in(part.text());
        boolean flowed = "flowed".equalsIgnoreCase(part.parameters().get("format"));
        boolean delSp = "yes".equalsIgnoreCase(part.parameters().get("delsp"));
        if (!found.text().isBlank()) {
            blocks.add(new BodyBlock.PlainText(found.text(), flowed, delSp, part));
        }
        files.addAll(UuBlocks.parts(part, found));
    }
}
