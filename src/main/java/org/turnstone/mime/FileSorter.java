package org.turnstone.mime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts that are no text of their own: those that the HTML refers to are related to it, the others attachments. */
final class FileSorter {

    private final List<BodyBlock> blocks;
    private final Set<String> references = new HashSet<>();

    FileSorter(List<BodyBlock> blocks) {
        this.blocks = blocks;
        for (BodyBlock block : blocks) {
            if (block instanceof BodyBlock.Html html) {
                references.addAll(HtmlReferences.in(html.html()));
            }
        }
    }

    Display sort(List<Part> files) {
        Map<String, Part> related = new LinkedHashMap<>();
        List<Attachment> attachments = new ArrayList<>();
        for (Part file : files) {
            boolean byId = relate(file.contentId(), file, related);
            boolean byLocation = relate(file.contentLocation(), file, related);
            boolean shown = byId || byLocation;
            if (!shown || !file.type().isImage() || file.disposition().isAttachment()) {
                attachments.add(attachment(file, attachments.size() + 1));
            }
        }
        return new Display(blocks, attachments, related);
    }

    /** Of several parts with one name the first is meant; the others are attachments. */
    private boolean relate(Optional<String> reference, Part file, Map<String, Part> related) {
        return reference
                .filter(references::contains)
                .filter(name -> related.putIfAbsent(name, file) == null)
                .isPresent();
    }

    private static Attachment attachment(Part file, int number) {
        String name = file.fileName().orElseGet(() -> GeneratedName.of(file, number));
        boolean inlineImage = file.type().isImage() && !file.disposition().isAttachment();
        return new Attachment(file.section(), name, file.type(), file.size(), inlineImage);
    }
}
