package org.turnstone.deed;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.Moved;
import org.turnstone.imap.Work;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.ServerRefused;

/** What is done to messages of one account, a selection of one mailbox at a time. */
public final class Deeds {

    private final MailAccess access;
    private final BiFunction<MailboxPath, MailboxPath, JunkMark> marks;

    /**
     * @param marks what a move from one mailbox to another says
     */
    Deeds(MailAccess access, BiFunction<MailboxPath, MailboxPath, JunkMark> marks) {
        this.access = access;
        this.marks = marks;
    }

    /** The rows of a list for these messages; those that are gone are left out. */
    public List<MessageSummary> rows(Selection selection) {
        return access.read(selection.mailbox(), folder -> {
            folder.requireValidity(selection.validity());
            return folder.rows().of(selection.uids());
        });
    }

    /**
     * Adds and takes away flags; returns how many of the messages there are.
     *
     * @throws ServerRefused ({@code NOT_ALLOWED}) when the mailbox does not keep them: nothing was changed
     */
    public int flag(Selection selection, Set<Flag> add, Set<Flag> remove) {
        return on(selection, folder -> {
            if (!folder.notPermitted(add).isEmpty()
                    || !folder.notPermitted(remove).isEmpty()) {
                throw new ServerRefused(ServerRefused.Reason.NOT_ALLOWED, null, null);
            }
            int met = add.isEmpty() ? 0 : folder.addFlags(selection.uids(), add);
            return remove.isEmpty() ? met : Math.max(met, folder.removeFlags(selection.uids(), remove));
        });
    }

    /** Those that bear the mark, or those that do not. */
    public List<Uid> marked(Selection selection, Flag flag, boolean bearing) {
        if (selection.size() == 0) {
            return List.of();
        }
        Criterion marked = Criterion.marked(flag);
        Criterion within = new Criterion.Between(Collections.min(selection.uids()), Collections.max(selection.uids()));
        Set<Uid> ours = Set.copyOf(selection.uids());
        return access.read(selection.mailbox(), folder -> {
            folder.requireValidity(selection.validity());
            return folder.matching(Criterion.allOf(List.of(within, bearing ? marked : Criterion.not(marked)))).stream()
                    .filter(ours::contains)
                    .toList();
        });
    }

    /** A flag of the protocol, or a label, as {@link #flag} and {@link #label} have it. */
    public int mark(Selection selection, Flag flag, boolean on) {
        return flag.isSystem()
                ? flag(selection, on ? Set.of(flag) : Set.of(), on ? Set.of() : Set.of(flag))
                : label(selection, flag, on);
    }

    /**
     * Puts a label on, or takes it away; returns how many of the messages there are.
     *
     * @throws InvalidInput when the mailbox keeps no such keyword
     */
    public int label(Selection selection, Flag keyword, boolean on) {
        return on(selection, folder -> {
            if (on && !folder.notPermitted(Set.of(keyword)).isEmpty()) {
                throw new InvalidInput("label", keyword.equals(Flag.PINNED) ? "pin.not-kept" : "label.not-kept");
            }
            return on
                    ? folder.addFlags(selection.uids(), Set.of(keyword))
                    : folder.removeFlags(selection.uids(), Set.of(keyword));
        });
    }

    /** Moves; to Junk and from there with the word that it is junk, or is not. */
    public Moved move(Selection selection, MailboxPath target) {
        JunkMark mark = marks.apply(selection.mailbox(), target);
        return on(selection, folder -> {
            mark.put(folder, selection.uids());
            return folder.move(selection.uids(), target);
        });
    }

    public Moved copy(Selection selection, MailboxPath target) {
        return on(selection, folder -> folder.copy(selection.uids(), target));
    }

    /** Deletes for good. */
    public int expunge(Selection selection) {
        return on(selection, folder -> folder.expunge(selection.uids()));
    }

    private <T> T on(Selection selection, Work<ImapFolder, T> work) {
        return access.change(selection.mailbox(), folder -> {
            folder.requireValidity(selection.validity());
            return work.with(folder);
        });
    }
}
