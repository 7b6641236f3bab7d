package org.turnstone.imap;

/** Text that a server sent, fit for one line. */
final class PlainText {

    private PlainText() {}

    /** UTF-8 where it is that; controls become spaces, so that nothing breaks out of its line. */
    static String oneLine(String octets) {
        String text = Tokens.utf8(octets);
        return text.chars().anyMatch(Character::isISOControl) ? withoutControls(text) : text.strip();
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(c -> clean.append(Character.isISOControl(c) ? ' ' : (char) c));
        return clean.toString().strip();
    }
}
