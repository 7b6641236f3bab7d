package org.turnstone.hostile;

/** The ways in which somebody comes to see a message's text. */
enum Mode {
    READING("INBOX", "/mail/1/INBOX/%s", "iframe.message-frame"),
    WITH_PICTURES("INBOX", "/mail/1/INBOX/%s?images=show", "iframe.message-frame"),
    PRINT("INBOX", "/mail/1/INBOX/%s/print", ""),
    REPLY("INBOX", "/compose?original=INBOX/%s&mode=reply", "iframe.message-frame"),
    FORWARD("INBOX", "/compose?original=INBOX/%s&mode=forward", "iframe.message-frame"),
    DRAFT("Drafts", "/drafts/%s", ".compose-rich");

    /** Where the message has to lie for it. */
    final String mailbox;
    /** What of the page belongs to the message; empty where all of it does. */
    final String place;

    private final String path;

    Mode(String mailbox, String path, String place) {
        this.mailbox = mailbox;
        this.path = path;
        this.place = place;
    }

    String path(String id) {
        return path.formatted(id);
    }
}
