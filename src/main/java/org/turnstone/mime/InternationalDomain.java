package org.turnstone.mime;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Domain names as A-labels (RFC 5890). The JDK knows IDNA 2003 only, which turns ß into ss and so names another
 * domain than browsers do; labels with the four characters that differ are encoded here (UTS 46 section 7).
 */
final class InternationalDomain {

    private static final String DEVIATIONS = "\u00df\u03c2\u200c\u200d";

    private InternationalDomain() {}

    /** {@code null} where it is no domain name. */
    static @Nullable String toAscii(String domain) {
        List<String> labels = new ArrayList<>();
        for (String label : domain.split("[.\u3002\uff0e\uff61]", -1)) {
            String ascii = label(label);
            if (ascii == null) {
                return null;
            }
            labels.add(ascii);
        }
        return String.join(".", labels);
    }

    private static @Nullable String label(String label) {
        String ascii;
        if (label.chars().anyMatch(c -> DEVIATIONS.indexOf(c) >= 0)) {
            ascii = "xn--" + Punycode.encode(Normalizer.normalize(Ascii.lower(label), Normalizer.Form.NFC));
        } else {
            try {
                ascii = IDN.toASCII(label, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return ascii.isEmpty() || ascii.length() > 63 || !Ascii.isAll(ascii) ? null : ascii;
    }
}
