package org.turnstone.bench;

/** The commands of the floor: what a person's click needs from the server, and nothing more. */
final class Floor {

    /** All that a row of a list shows, the preview apart. */
    static final String ROW = "(UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE)";

    static final int PAGE = 50;

    private Floor() {}

    /** From nothing to the list, in the order that costs least: on Maildir a mailbox is counted where it is selected. */
    static void signInAndList(int port, String user) {
        try (ImapFloor socket = new ImapFloor(port, user)) {
            int exists = select(socket);
            page(socket, exists, 0);
            socket.command("LIST \"\" \"*\" RETURN (SPECIAL-USE SUBSCRIBED STATUS (MESSAGES UNSEEN))");
        }
    }

    /** Selects the inbox and says how many messages it holds. */
    static int select(ImapFloor socket) {
        socket.command("SELECT INBOX");
        String status = socket.ask("STATUS INBOX (MESSAGES)");
        return Integer.parseInt(status.replaceAll(".*MESSAGES (\\d+).*", "$1"));
    }

    /** A page of rows, counted from the newest. */
    static void page(ImapFloor socket, int exists, int number) {
        int last = Math.max(1, exists - number * PAGE);
        socket.command("FETCH " + Math.max(1, last - PAGE + 1) + ":" + last + " " + ROW);
    }
}
