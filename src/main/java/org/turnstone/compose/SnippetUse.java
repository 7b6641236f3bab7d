package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.LetterHtml;
import org.turnstone.html.ReplyQuote;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.identity.Identity;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NotFound;
import org.turnstone.snippet.Facts;
import org.turnstone.snippet.Placeholders;
import org.turnstone.snippet.Snippet;
import org.turnstone.snippet.SnippetDesk;
import org.turnstone.snippet.Snippets;
import org.turnstone.web.Visit;

/** Puts a person's templates into messages, and makes templates of them. */
@RequestScoped
class SnippetUse {

    private final Snippets snippets;
    private final SnippetDesk desk;
    private final Visit visit;

    SnippetUse(Snippets snippets, SnippetDesk desk, Visit visit) {
        this.snippets = snippets;
        this.desk = desk;
        this.visit = visit;
    }

    /** What the menu offers. */
    List<SnippetChoice> choices(long person) {
        return snippets.of(person).stream()
                .map(snippet -> new SnippetChoice(snippet.id(), snippet.name()))
                .toList();
    }

    /**
     * A new message that begins with a template.
     *
     * @param template its number; {@code null} for none
     */
    Written into(Written written, @Nullable String template, WritingFor by) {
        if (template == null || template.isBlank()) {
            return written;
        }
        Snippet snippet = snippet(by.account().personId(), template);
        String to = joined(written.to(), snippet.recipients());
        Snippet filled = filled(snippet, to, written.subject(), by.self());
        String text = joined(filled.text(), written.text(), "\n\n");
        return new Written(
                        to,
                        written.cc(),
                        written.bcc(),
                        written.subject().isBlank() ? filled.subject() : written.subject(),
                        BodyView.Format.PLAIN,
                        "",
                        "",
                        "")
                .saying(
                        filled.rich() ? BodyView.Format.RICH : BodyView.Format.PLAIN,
                        text,
                        filled.rich() ? filled.html() : "",
                        "");
    }

    /** One of a person's, filled in with what is known of a message. */
    Snippet filled(long person, String template, String to, String subject, Identity self) {
        Snippet snippet = snippet(person, template);
        return filled(snippet, to.isBlank() ? snippet.recipients() : to, subject, self);
    }

    /** Keeps a message's own words: neither who signs nor who is quoted. Its name, or empty where it cannot be kept. */
    Optional<String> keep(WritingFor by, Composition composition) {
        Written written = composition.written();
        SafeHtml html =
                Sanitizer.sanitize(written.html(), SanitizerOptions.replying()).body();
        Snippet snippet = desk.ofMessage(
                written.to(),
                written.subject(),
                written.isRich(),
                ownText(composition, by.self()),
                new LetterHtml(html, SafeHtml.EMPTY).words().markup());
        if (!desk.fits(snippet)) {
            return Optional.empty();
        }
        try {
            return Optional.of(snippets.add(by.account().personId(), snippet).name());
        } catch (InvalidInput tooMany) {
            return Optional.empty();
        }
    }

    private static String ownText(Composition composition, Identity self) {
        String text = composition.written().text();
        String words = text.substring(0, ReplyQuote.start(text));
        String signature = Signed.block(composition.mode(), self);
        int at = signature.isEmpty() ? -1 : words.lastIndexOf(signature);
        return (at < 0 ? words : words.substring(0, at) + words.substring(at + signature.length())).strip();
    }

    private Snippet filled(Snippet snippet, String to, String subject, Identity self) {
        EmailAddress first =
                Addresses.parseEntered(to).addresses().stream().findFirst().orElse(null);
        String about = subject.isBlank() ? snippet.subject() : subject;
        return Placeholders.fill(snippet, new Facts(first, self.from(), about, date()));
    }

    private Snippet snippet(long person, String template) {
        try {
            return snippets.require(person, Long.parseLong(template));
        } catch (NumberFormatException malformed) {
            throw new NotFound(NotFound.What.SNIPPET, malformed);
        }
    }

    private String date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(visit.locale())
                .format(visit.dates().today());
    }

    private static String joined(String first, String second) {
        return joined(first, second, ", ");
    }

    private static String joined(String first, String second, String between) {
        return first.isBlank() || second.isBlank() ? first + second : first + between + second;
    }
}
