package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/** Sets and takes away single flags; never replaces them all, which would undo what another client did (F09). */
final class FlagStore {

    private final ImapConnection connection;
    private final Selection mailbox;

    FlagStore(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
    }

    /** Returns how many of the messages there are. */
    int add(Collection<Uid> uids, Set<Flag> flags) throws IOException {
        return store(uids, true, flags);
    }

    /** Returns how many of the messages there are. */
    int remove(Collection<Uid> uids, Set<Flag> flags) throws IOException {
        return store(uids, false, flags);
    }

    private int store(Collection<Uid> uids, boolean add, Set<Flag> flags) throws IOException {
        Set<Flag> kept = flags.stream().filter(mailbox::keeps).collect(Collectors.toSet());
        List<Uid> present = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        for (String set : UidSet.of(uids)) {
            if (!kept.isEmpty()) {
                commands.add(Command.of("UID STORE")
                        .raw(set)
                        .raw(add ? "+FLAGS.SILENT" : "-FLAGS.SILENT")
                        .flags(kept));
            }
            commands.add(new Search(connection).begin().raw("UID " + set));
        }
        List<Status> ends = connection.runAll(commands, Search.into(present));
        if (ends.stream().allMatch(Status::isOk)) {
            mailbox.window().marked(present, kept, add);
            mailbox.bearers().marked(present, kept, add);
            mailbox.marks().marked(present, kept, add);
            if (add) {
                mailbox.mention(kept);
            }
        } else {
            mailbox.window().forget();
            mailbox.bearers().forget();
            mailbox.marks().forget();
        }
        for (Status status : ends) {
            // A message that went in the meantime is no failure of the others (RFC 5530, EXPUNGEISSUED).
            if (!status.has("EXPUNGEISSUED")) {
                Refusals.requireOk(status);
            }
        }
        return present.size();
    }
}
