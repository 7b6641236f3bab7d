package org.turnstone.snippet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.html.TextToHtml;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.PlainLine;

/** Makes snippets of what was typed: checked, and made safe. */
@ApplicationScoped
public class SnippetDesk {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_RECIPIENTS = 4_000;
    private static final int LONGEST_TEXT = 60_000;
    private static final int LONGEST_HTML = 200_000;

    private final SnippetTexts texts;

    SnippetDesk(SnippetTexts texts) {
        this.texts = texts;
    }

    /** What is wrong, by field; empty where nothing is. */
    Map<String, String> errors(SnippetEntry entry) {
        Map<String, String> errors = new HashMap<>();
        line(errors, "name", entry.name(), LONGEST_NAME);
        line(errors, "subject", entry.subject(), LONGEST_SUBJECT);
        line(errors, "recipients", entry.recipients(), LONGEST_RECIPIENTS);
        if (entry.name().isEmpty()) {
            errors.put("name", texts.errorNameMissing());
        }
        if (!Addresses.parseEntered(entry.recipients()).isWellFormed()) {
            errors.putIfAbsent("recipients", texts.errorRecipients());
        }
        if (steers(entry.text() + entry.html())) {
            errors.put("text", texts.errorControl());
        } else if (entry.text().length() > LONGEST_TEXT || entry.html().length() > LONGEST_HTML) {
            errors.put("text", texts.errorTextTooLong());
        }
        return errors;
    }

    private void line(Map<String, String> errors, String field, String value, int most) {
        if (!PlainLine.of(value).equals(value)) {
            errors.put(field, texts.errorControl());
        } else if (value.length() > most) {
            errors.put(field, texts.errorTooLong(most));
        }
    }

    private static boolean steers(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** To be kept. Without scripts only the text can be seen, so where that is as it was, the formatting is too. */
    Snippet snippet(SnippetEntry entry, Snippet before) {
        boolean unseen = entry.format().isEmpty()
                && before.rich()
                && entry.text().equals(before.text().stripTrailing());
        return made(
                before.id(),
                entry.name(),
                entry.recipients(),
                entry.subject(),
                entry.rich() || unseen,
                entry.text(),
                unseen ? before.html() : entry.html());
    }

    /**
     * Of a message that is being written: its name is its subject, and what is too long for one, or no line, is cut to it.
     *
     * @param html hostile until sanitised, which it is here
     */
    public Snippet ofMessage(String recipients, String subject, boolean rich, String text, String html) {
        String line = PlainLine.of(subject);
        String name = line.isEmpty() ? texts.unnamed() : cut(line, LONGEST_NAME);
        String known = Addresses.format(Addresses.parseEntered(recipients).addresses());
        return made(
                0,
                name,
                known.length() > LONGEST_RECIPIENTS ? "" : known,
                cut(line, LONGEST_SUBJECT),
                rich,
                text,
                html);
    }

    /** Whether it can be kept at all. */
    public boolean fits(Snippet snippet) {
        return snippet.text().length() <= LONGEST_TEXT
                && snippet.html().length() <= LONGEST_HTML
                && !steers(snippet.text());
    }

    private static Snippet made(
            long id, String name, String recipients, String subject, boolean rich, String text, String html) {
        if (!rich) {
            return new Snippet(
                    id,
                    name,
                    recipients,
                    subject,
                    false,
                    text,
                    TextToHtml.forReply(text).markup());
        }
        SafeHtml safe = Sanitizer.sanitize(html, SanitizerOptions.replying()).body();
        return new Snippet(
                id, name, recipients, subject, true, HtmlToText.of(safe).strip(), safe.markup());
    }

    private static String cut(String line, int most) {
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }
}
