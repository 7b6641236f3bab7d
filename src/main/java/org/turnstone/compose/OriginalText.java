package org.turnstone.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.html.CarriedQuote;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.html.TextToHtml;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.BodyBlock;
import org.turnstone.mime.FormatFlowed;

/** The words of a message that is answered or forwarded, as text and as HTML: sanitised, and without what was hidden (H15). */
final class OriginalText {

    private OriginalText() {}

    static String plain(OpenedMessage original) {
        List<String> texts = new ArrayList<>();
        for (BodyBlock block : original.display().blocks()) {
            String text = plain(block);
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return String.join("\n\n", texts);
    }

    private static String plain(BodyBlock block) {
        return switch (block) {
            case BodyBlock.PlainText text ->
                text.flowed() ? FormatFlowed.decode(text.text(), text.delSp()) : text.text();
            case BodyBlock.Html html -> HtmlToText.of(html.html());
            case BodyBlock.Enriched enriched -> enriched.text();
            case BodyBlock.DeliveryStatus status -> status.text();
            case BodyBlock.Calendar ignored -> "";
            case BodyBlock.Embedded ignored -> "";
        };
    }

    /** The original's blocks, one after the other. */
    static SafeHtml html(OpenedMessage original) {
        return SafeHtml.joined(
                original.display().blocks().stream().map(OriginalText::html).toList());
    }

    private static SafeHtml html(BodyBlock block) {
        return switch (block) {
            case BodyBlock.Html html -> safe(html.html());
            default -> TextToHtml.forReply(plain(block));
        };
    }

    /**
     * What a draft of ours holds.
     *
     * @param own its writer's words
     * @param quote what they answer
     */
    record Parted(SafeHtml own, SafeHtml quote) {}

    /** A draft whose quote was marked when it was saved; empty for any other. */
    static Optional<Parted> parted(OpenedMessage draft) {
        List<BodyBlock> blocks = draft.display().blocks();
        return blocks.size() == 1 && blocks.getFirst() instanceof BodyBlock.Html html
                ? CarriedQuote.part(html.html()).map(found -> new Parted(safe(found.own()), safe(found.quote())))
                : Optional.empty();
    }

    private static SafeHtml safe(String html) {
        return Sanitizer.sanitize(html, SanitizerOptions.replying().withInlineImages(cid -> "cid:" + cid))
                .body();
    }

    /** Whether its writer used HTML: an answer then keeps it. */
    static boolean isRich(OpenedMessage original) {
        return original.display().blocks().stream().anyMatch(BodyBlock.Html.class::isInstance);
    }
}
