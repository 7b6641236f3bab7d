package org.turnstone.mime;

import java.util.Optional;

/** One piece of a message as a reader shows it, in order from top to bottom. */
public sealed interface BodyBlock {

    /** Where it comes from. */
    Part part();

    /**
     * Plain text.
     *
     * @param flowed whether lines flow (RFC 3676); see {@link FormatFlowed}
     * @param delSp whether the space at a soft break goes, too
     */
    record PlainText(String text, boolean flowed, boolean delSp, Part part) implements BodyBlock {}

    /**
     * HTML as it was sent, hostile until sanitised.
     *
     * @param alternativeText what the sender wrote as plain text instead, where they did
     */
    record Html(String html, Optional<String> alternativeText, Part part) implements BodyBlock {}

    /** text/enriched or text/richtext (RFC 1896) as it was sent: to be shown as text. */
    record Enriched(String text, Part part) implements BodyBlock {}

    /** What a mail server or reader reports (RFC 3464, RFC 8098, RFC 5965): header-like lines, to be shown as text. */
    record DeliveryStatus(String text, Part part) implements BodyBlock {}

    /** An iCalendar object as text; it stands among the attachments, too. */
    record Calendar(String text, Part part) implements BodyBlock {}

    /** A message within the message; it stands among the attachments, too. */
    record Embedded(ParsedMessage message, Part part) implements BodyBlock {}
}
