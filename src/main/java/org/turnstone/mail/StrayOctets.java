package org.turnstone.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Octets of a mailbox name that its encoding does not explain: raw 8-bit, and an {@code &} that begins nothing. Some
 * servers list such names, and know the mailbox by exactly those octets. In a {@link MailboxPath} each stands as a
 * character of private use, {@code U+EF00} plus the octet, so that the name remains one text, in addresses and forms as
 * well, that leads back to the octets; people are shown what they most probably mean.
 */
public final class StrayOctets {

    private static final int BASE = 0xef00;
    private static final Pattern RUN = Pattern.compile("[\\uef80-\\uefff]+|\\uef26");

    private StrayOctets() {}

    /** The character for an octet: 0x26 or from 0x80. */
    public static char of(int octet) {
        return (char) (BASE | octet);
    }

    public static boolean is(char c) {
        return c == (BASE | '&') || (c >= (BASE | 0x80) && c <= (BASE | 0xff));
    }

    /** The octet that the character stands for. */
    public static char octet(char stray) {
        return (char) (stray & 0xff);
    }

    /** The text as people read it: stray octets are read as UTF-8 where they are, else as windows-1252. */
    static String shown(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(read(run.group())));
    }

    private static String read(String run) {
        byte[] octets = new byte[run.length()];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) octet(run.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(octets, Charset.forName("windows-1252"));
        }
    }
}
