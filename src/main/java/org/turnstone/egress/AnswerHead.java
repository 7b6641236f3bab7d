package org.turnstone.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status and fields of an answer (RFC 9112 sections 4 and 5), of bounded length.
 *
 * @param fields by name in lower case; of several with one name the first
 */
record AnswerHead(int status, Map<String, String> fields) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_FIELDS = 100;
    private static final int MOST_INTERIM = 4;

    AnswerHead {
        fields = Map.copyOf(fields);
    }

    /** The final answer's: what a server says before it (1xx) is passed over. */
    static AnswerHead read(InputStream in) throws IOException {
        for (int i = 0; i <= MOST_INTERIM; i++) {
            AnswerHead head = one(in);
            if (head.status() >= 200) {
                return head;
            }
        }
        throw new Refused(Refused.Why.MALFORMED);
    }

    private static AnswerHead one(InputStream in) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new Refused(Refused.Why.MALFORMED);
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i <= MOST_FIELDS; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return new AnswerHead(Integer.parseInt(status.group(1)), fields);
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new Refused(Refused.Why.MALFORMED);
    }

    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException();
            }
            if (line.size() == LONGEST_LINE) {
                throw new Refused(Refused.Why.MALFORMED);
            }
            line.write(octet);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
