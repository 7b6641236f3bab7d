package org.turnstone.compose;

import org.turnstone.mime.Addresses;

/**
 * What a person has written so far, exactly as they typed it: nothing here is checked, so nothing can be lost.
 *
 * @param text the plain form; the whole of it in the plain format
 * @param html the rich form, from the browser: hostile until sanitised
 * @param quote the original under a rich answer, as the form carries it: hostile until sanitised
 */
public record Written(
        String to,
        String cc,
        String bcc,
        String subject,
        BodyView.Format format,
        String text,
        String html,
        String quote) {

    static final Written NOTHING = new Written("", "", "", "", BodyView.Format.PLAIN, "", "", "");

    Written to(Addressees addressees) {
        return new Written(
                Addresses.format(addressees.to()),
                Addresses.format(addressees.cc()),
                bcc,
                subject,
                format,
                text,
                html,
                quote);
    }

    Written about(String newSubject) {
        return new Written(to, cc, bcc, newSubject, format, text, html, quote);
    }

    Written saying(BodyView.Format newFormat, String newText, String newHtml, String newQuote) {
        return new Written(to, cc, bcc, subject, newFormat, newText, newHtml, newQuote);
    }

    Written in(BodyView.Format newFormat) {
        return new Written(to, cc, bcc, subject, newFormat, text, html, quote);
    }

    boolean isRich() {
        return format == BodyView.Format.RICH;
    }
}
