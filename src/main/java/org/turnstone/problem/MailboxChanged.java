package org.turnstone.problem;

/** UIDVALIDITY is another one than the address or form was made with: every UID in it is void (I03, F06). */
public final class MailboxChanged extends Problem {

    public MailboxChanged() {
        super("uidvalidity changed", null);
    }
}
