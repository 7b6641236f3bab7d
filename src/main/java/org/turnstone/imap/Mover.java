package org.turnstone.imap;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.PartlyDone;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerRefused;

/** Moves and copies, so that at no moment a message is in neither mailbox. */
final class Mover {

    private final ImapConnection connection;
    private final Selection mailbox;
    private final Capabilities can;

    Mover(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
        this.can = connection.capabilities();
    }

    Moved move(Collection<Uid> uids, MailboxPath target) throws IOException {
        if (target.equals(mailbox.mailbox())) {
            throw new InvalidInput("target", "mailbox.same");
        }
        if (!mailbox.keeps(Flag.DELETED)) {
            throw new ServerRefused(ServerRefused.Reason.NOT_ALLOWED, null, null);
        }
        return transfer(uids, target, true);
    }

    Moved copy(Collection<Uid> uids, MailboxPath target) throws IOException {
        return transfer(uids, target, false);
    }

    private Moved transfer(Collection<Uid> uids, MailboxPath target, boolean move) throws IOException {
        List<Uid> present = new Search(connection).existing(uids);
        int missing = (int) uids.stream().distinct().count() - present.size();
        if (present.isEmpty()) {
            return new Moved(Map.of(), null, 0, missing);
        }
        CopyUid copied = can.uidplus() ? told(present, target, move) : foundOut(present, target, move);
        return new Moved(copied.uids(), copied.validity(), present.size(), missing);
    }

    /** With UIDPLUS the server tells what became of them. */
    private CopyUid told(List<Uid> present, MailboxPath target, boolean move) throws IOException {
        CopyUid copied = new CopyUid();
        send(present, target, move, copied);
        return copied;
    }

    private CopyUid foundOut(List<Uid> present, MailboxPath target, boolean move) throws IOException {
        Landing landing = Landing.prepare(connection, mailbox.mailbox(), target, present);
        send(present, target, move, new CopyUid());
        return landing.found();
    }

    private void send(List<Uid> present, MailboxPath target, boolean move, CopyUid copied) throws IOException {
        String verb = move && can.move() ? "UID MOVE" : "UID COPY";
        boolean begun = false;
        try {
            for (String set : UidSet.of(present)) {
                Status status = connection.run(Command.of(verb).raw(set).mailbox(target), copied);
                Refusals.requireOk(status);
                copied.take(status);
                begun = true;
            }
            if (move && !can.move()) {
                new Expunger(connection, mailbox).expunge(present);
            }
        } catch (Problem refused) {
            throw begun ? new PartlyDone(refused) : refused;
        }
    }
}
