package org.turnstone.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads replies within bounds: an endless line or an endless reply is a hostile server, not a long-winded one. */
final class ReplyReader {

    /** RFC 5321 section 4.5.3.1.5 says 512 octets; servers that quote long addresses and links pass it. */
    private static final int LONGEST_LINE = 4_096;

    private static final int MOST_LINES = 200;

    private final BufferedInputStream in;

    ReplyReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    Reply read() throws IOException {
        List<String> lines = new ArrayList<>();
        int code = 0;
        boolean last = false;
        while (!last) {
            String line = readLine();
            int lineCode = codeOf(line);
            if (lines.size() == MOST_LINES || (code != 0 && code != lineCode)) {
                throw new ProtocolException("a reply that is too long or changes its mind");
            }
            code = lineCode;
            last = line.length() == 3 || line.charAt(3) != '-';
            lines.add(line.length() > 4 ? line.substring(4) : "");
        }
        return Reply.of(code, lines);
    }

    /** Whether something is here that nobody has asked for yet. */
    boolean hasUnread() throws IOException {
        return in.available() > 0;
    }

    private static int codeOf(String line) throws ProtocolException {
        boolean wellFormed = line.length() >= 3
                && line.charAt(0) >= '2'
                && line.charAt(0) <= '5'
                && isDigit(line.charAt(1))
                && isDigit(line.charAt(2))
                && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
        if (!wellFormed) {
            throw new ProtocolException("not an SMTP reply");
        }
        return Integer.parseInt(line, 0, 3, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (line.size() == LONGEST_LINE) {
                throw new ProtocolException("a reply line that is too long");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
