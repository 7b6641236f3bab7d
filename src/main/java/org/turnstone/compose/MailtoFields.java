package org.turnstone.compose;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.mime.HeaderText;

/** The fields of a {@code mailto:} address that may fill a form (RFC 6068); never a file (S12). */
class MailtoFields {

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Nullable
    String cc;

    @RestQuery
    @Nullable
    String bcc;

    @RestQuery
    @Nullable
    String subject;

    @RestQuery
    @Nullable
    String body;

    Written written() {
        return new Written(
                line(to), line(cc), line(bcc), line(subject), BodyView.Format.PLAIN, body == null ? "" : body, "", "");
    }

    /** A header field is one line: what a link smuggles in behind a line break is shown, and is text (S01). */
    private static String line(@Nullable String value) {
        return value == null
                ? ""
                : HeaderText.decode(value).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
