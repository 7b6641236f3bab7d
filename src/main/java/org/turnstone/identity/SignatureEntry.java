package org.turnstone.identity;

import org.turnstone.html.HtmlToText;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.html.TextToHtml;

/**
 * A signature as it stands in its form.
 *
 * @param format {@code rich} or {@code plain}; empty where no script has said so
 * @param text the plain form
 * @param html the rich form, from the browser: hostile until sanitised
 */
public record SignatureEntry(String format, String text, String html) {

    private static final String RICH = "rich";
    private static final String PLAIN = "plain";

    static SignatureEntry of(Signature signature) {
        return new SignatureEntry(signature.rich() ? RICH : PLAIN, signature.text(), signature.html());
    }

    /** How it is edited where there are scripts. */
    public String preferred() {
        return PLAIN.equals(format) && !text.isBlank() ? PLAIN : RICH;
    }

    public boolean rich() {
        return RICH.equals(format);
    }

    /**
     * To be kept: made safe. Without scripts only the text can be seen, so where that is as it was, the formatting is too.
     */
    Signature signature(Signature before) {
        if (rich()) {
            return formatted(html);
        }
        boolean unseen = format.isEmpty() && before.rich() && text.equals(before.text());
        return unseen
                ? before
                : new Signature(false, text, TextToHtml.forReply(text).markup());
    }

    /** With formatting, made safe: pictures come from the message alone. */
    static Signature formatted(String html) {
        SanitizerOptions options = SanitizerOptions.replying()
                .withInlineImages(cid -> SignaturePicture.nameOf(cid).isPresent() ? "cid:" + cid : null);
        SafeHtml safe = Sanitizer.sanitize(html, options).body();
        String text = HtmlToText.of(safe).strip();
        boolean seen = !text.isEmpty() || safe.markup().contains("<img");
        return seen ? new Signature(true, text, safe.markup()) : Signature.NONE;
    }
}
