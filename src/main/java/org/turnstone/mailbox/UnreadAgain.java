package org.turnstone.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnstone.errand.Chore;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.web.Numbers;

/** Takes back that a whole folder was marked as read: those that were unread before are so again. */
final class UnreadAgain implements Chore {

    private final MailAccess access;
    private final MailboxPath mailbox;
    private final Marked marked;
    private final String url;
    private final FolderTexts texts;
    private final Numbers numbers;

    UnreadAgain(MailAccess access, MailboxPath mailbox, Marked marked, String url, FolderTexts texts, Numbers numbers) {
        this.access = access;
        this.mailbox = mailbox;
        this.marked = marked;
        this.url = url;
        this.texts = texts;
        this.numbers = numbers;
    }

    /** What was marked. */
    record Marked(UidValidity validity, List<Uid> uids) {
        Marked {
            uids = List.copyOf(uids);
        }
    }

    @Override
    public int total() {
        return marked.uids().size();
    }

    @Override
    public int piece(int from, int to) {
        return access.change(mailbox, folder -> {
            folder.requireValidity(marked.validity());
            return folder.removeFlags(marked.uids().subList(from, to), Set.of(Flag.SEEN));
        });
    }

    @Override
    public String doing(int done) {
        return texts.unreading(numbers.count(done), numbers.count(total()));
    }

    @Override
    public String done(int met, int missing) {
        return texts.unread(met, numbers.count(met));
    }

    @Override
    public Optional<Chore> wayBack() {
        return Optional.empty();
    }

    @Override
    public String mailbox() {
        return url;
    }

    @Override
    public String returnTo() {
        return url;
    }
}
