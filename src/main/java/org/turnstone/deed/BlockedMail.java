package org.turnstone.deed;

import java.util.List;
import java.util.Optional;
import org.turnstone.block.BlockRule;
import org.turnstone.block.BlockTexts;
import org.turnstone.errand.Chore;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;

/**
 * Moves what came from somebody who has just been blocked to Junk. A server that searches by sender finds more than
 * those: each is looked at before it goes.
 */
final class BlockedMail extends MessageChore {

    private final Deeds mail;
    private final MailboxPath junk;
    private final BlockRule rule;
    private final BlockTexts texts;
    private final Runnable unblock;
    private final Landed landed = new Landed();

    /**
     * @param found what may have come from them
     * @param unblock the other half of the way back
     */
    BlockedMail(
            Deeds mail,
            Selection found,
            MailboxPath junk,
            BlockRule rule,
            BlockTexts texts,
            ActionWords words,
            Trail trail,
            Runnable unblock) {
        super(
                found,
                new Deed(
                        (done, total) -> texts.moving(rule.text(), done, total),
                        (count, number, _) -> said(texts, rule, count, number)),
                words,
                trail);
        this.mail = mail;
        this.junk = junk;
        this.rule = rule;
        this.texts = texts;
        this.unblock = unblock;
    }

    private static String said(BlockTexts texts, BlockRule rule, int count, String number) {
        return count == 0 ? texts.blocked(rule.text()) : texts.blockedAndMoved(rule.text(), count, number);
    }

    @Override
    int work(Selection piece) {
        List<Uid> theirs = mail.rows(piece).stream()
                .filter(message -> message.envelope().from().stream().anyMatch(rule::covers))
                .map(MessageSummary::uid)
                .toList();
        if (theirs.isEmpty()) {
            return 0;
        }
        Moved moved = mail.move(piece.of(theirs), junk);
        landed.take(moved);
        return moved.moved();
    }

    /** Those that somebody else sent are not missing. */
    @Override
    public String done(int met, int missing) {
        return words().done(deed(), met, 0);
    }

    /** Where they are now; empty where nobody can say, or nothing was moved. */
    Optional<Selection> inJunk() {
        return landed.in(junk);
    }

    @Override
    public Optional<Chore> wayBack() {
        return inJunk().map(there -> new Unblocking(
                Transfer.moving(mail, there, selection().mailbox(), words().movedBack(), words(), trail()),
                rule,
                texts,
                words().numbers(),
                unblock));
    }
}
