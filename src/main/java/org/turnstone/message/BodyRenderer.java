package org.turnstone.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.EnrichedText;
import org.turnstone.html.QuotedLine;
import org.turnstone.html.RemoteContent;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitized;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.html.TextToHtml;
import org.turnstone.mime.BodyBlock;
import org.turnstone.mime.FormatFlowed;
import org.turnstone.mime.ImageType;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.mime.Part;
import org.turnstone.picture.PictureLinks;
import org.turnstone.picture.Pictures;

/** Turns the blocks of a message into what its frame shows. */
@ApplicationScoped
class BodyRenderer {

    private static final long MOST_CHARACTERS = 24L << 20;

    private final MessageTexts texts;
    private final PictureLinks links;
    private final Pictures pictures;

    /**
     * What was made of messages that are open: the pane asks for its counts and the frame for its text, each in a
     * request of its own. A message is known here by being the very same object, so nothing can be mistaken for it.
     */
    private final Cache<ParsedMessage, Made> made = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((ParsedMessage _, Made body) ->
                    1_000 + body.body().html().markup().length())
            .build();

    /** A body, and the word for "show the quote" that it was made with. */
    private record Made(String fold, ShownBody body) {}

    BodyRenderer(MessageTexts texts, PictureLinks links, Pictures pictures) {
        this.texts = texts;
        this.links = links;
        this.pictures = pictures;
    }

    /** What the frame shows, with the pictures of other servers as this person may fetch them through this one. */
    ShownBody withPictures(OpenedMessage message, long person) {
        return render(message, proxied(person), texts.quoteUnfold());
    }

    private RemoteContent proxied(long person) {
        RemoteContent.Proxy proxy = new RemoteContent.Proxy() {
            @Override
            public @Nullable String address(URI picture) {
                return links.link(person, picture);
            }

            @Override
            public boolean isTracker(URI picture) {
                return pictures.isKnownTracker(picture);
            }
        };
        return new RemoteContent.Allowed(proxy);
    }

    /** What the frame shows, with nothing remote. */
    ShownBody render(OpenedMessage message) {
        String fold = texts.quoteUnfold();
        Made known = made.getIfPresent(message.parsed());
        if (known != null && known.fold().equals(fold)) {
            return known.body();
        }
        ShownBody body = render(message, RemoteContent.BLOCKED, fold);
        made.put(message.parsed(), new Made(fold, body));
        return body;
    }

    /** For paper: nothing is folded away, and nothing remote is shown. */
    ShownBody renderUnfolded(OpenedMessage message) {
        return render(message, RemoteContent.BLOCKED, null);
    }

    /** For a page with others on it; with the pictures of other servers where this person may see them. */
    ShownBody renderAmongOthers(OpenedMessage message, Optional<Long> picturesFor) {
        RemoteContent remote = picturesFor.<RemoteContent>map(this::proxied).orElse(RemoteContent.BLOCKED);
        return render(message, remote, null, SanitizerOptions.printing());
    }

    private static ShownBody render(OpenedMessage message, RemoteContent remote, @Nullable String fold) {
        return render(message, remote, fold, SanitizerOptions.reading());
    }

    private static ShownBody render(
            OpenedMessage message, RemoteContent remote, @Nullable String fold, SanitizerOptions base) {
        List<SafeHtml> pieces = new ArrayList<>();
        List<Sanitized> found = new ArrayList<>();
        for (BodyBlock block : message.display().blocks()) {
            switch (block) {
                case BodyBlock.PlainText text -> pieces.add(plain(text, fold));
                case BodyBlock.Html html -> {
                    Sanitized sanitized = Sanitizer.sanitize(html.html(), options(base, message, remote, fold));
                    found.add(sanitized);
                    pieces.add(sanitized.fellBack() ? instead(html, sanitized, fold) : sanitized.body());
                }
                case BodyBlock.Enriched enriched -> {
                    Sanitized sanitized = Sanitizer.sanitize(
                            EnrichedText.toHtml(enriched.text()), options(base, message, RemoteContent.BLOCKED, fold));
                    found.add(sanitized);
                    pieces.add(sanitized.body());
                }
                // A report that a card tells of is not told again.
                case BodyBlock.DeliveryStatus status -> {
                    if (fold == null || !KindCards.tell(message, status)) {
                        pieces.add(TextToHtml.of(status.text()));
                    }
                }
                // Both stand among the attachments and have cards; their text helps nobody who reads.
                case BodyBlock.Calendar ignored -> {}
                case BodyBlock.Embedded ignored -> {}
            }
        }
        return new ShownBody(
                SafeHtml.joined(pieces),
                found.stream().flatMap(sanitized -> sanitized.remote().stream()).toList(),
                found.stream()
                        .flatMap(sanitized -> sanitized.misleadingLinks().stream())
                        .toList(),
                found.stream().anyMatch(Sanitized::fellBack));
    }

    private static SafeHtml plain(BodyBlock.PlainText text, @Nullable String fold) {
        if (!text.flowed()) {
            return TextToHtml.of(text.text(), fold);
        }
        List<QuotedLine> lines = FormatFlowed.lines(text.text(), text.delSp()).stream()
                .map(line -> new QuotedLine(line.quoteDepth(), line.text()))
                .toList();
        return TextToHtml.of(lines, fold);
    }

    private static SafeHtml instead(BodyBlock.Html html, Sanitized sanitized, @Nullable String fold) {
        return html.alternativeText().map(text -> TextToHtml.of(text, fold)).orElse(sanitized.body());
    }

    private static SanitizerOptions options(
            SanitizerOptions base, OpenedMessage message, RemoteContent remote, @Nullable String fold) {
        SanitizerOptions options =
                base.withInlineImages(cid -> dataUrl(message, cid)).withRemote(remote);
        return fold == null ? options : options.folding(fold);
    }

    /** A picture of the message itself: only what its first bytes say is one (A01), and never by an address (H02). */
    private static @Nullable String dataUrl(OpenedMessage message, String cid) {
        Part part = message.display().related().get(cid);
        if (part == null) {
            return null;
        }
        byte[] bytes = part.bytes();
        Optional<ImageType> type = ImageType.of(bytes);
        return type.map(image -> "data:" + image.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes))
                .orElse(null);
    }
}
