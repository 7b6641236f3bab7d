package org.turnstone.deed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.block.BlockRule;
import org.turnstone.block.BlockTexts;
import org.turnstone.block.Blocks;
import org.turnstone.errand.ErrandReply;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.MessageSet;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.message.MessageView;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;

/** What follows once somebody is blocked: what they sent goes to Junk where that is wanted, and the way back is offered. */
@RequestScoped
class Blocking {

    private final AccountDeeds deeds;
    private final Blocks blocks;
    private final ActionToasts toasts;
    private final BlockTexts texts;
    private final ErrandReply errands;
    private final Reply reply;

    Blocking(
            AccountDeeds deeds,
            Blocks blocks,
            ActionToasts toasts,
            BlockTexts texts,
            ErrandReply errands,
            Reply reply) {
        this.deeds = deeds;
        this.blocks = blocks;
        this.toasts = toasts;
        this.texts = texts;
        this.errands = errands;
        this.reply = reply;
    }

    /**
     * Somebody who was blocked where a message of theirs was read.
     *
     * @param author as the message writes them
     * @param back the list the person came from
     */
    record Came(MessageRef message, EmailAddress author, BlockRule rule, String back) {

        MailboxPath mailbox() {
            return message.mailbox();
        }

        Came returningTo(String url) {
            return new Came(message, author, rule, url);
        }

        /** What a server looks for; the other spelling of a domain is found when its mail comes. */
        String words() {
            return rule.isDomain() ? "@" + author.domain() : author.email();
        }
    }

    /** Moves what they sent to the same mailbox; what is too much for one answer goes on by itself. */
    Response moving(Account account, MailAccess access, Came came) {
        MailboxPath junk = new Mailboxes(access).require(SpecialUse.JUNK);
        Selection found = access.read(came.mailbox(), folder -> {
            folder.requireValidity(came.message().validity());
            List<Uid> uids = folder.matching(Criterion.contains(Criterion.Field.FROM, came.words()));
            return new Selection(came.mailbox(), came.message().validity(), uids);
        });
        String list = MailUrl.mailbox(Integer.toString(account.ordinal()), came.mailbox());
        long person = account.personId();
        BlockRule rule = came.rule();
        BlockedMail chore = new BlockedMail(
                deeds.of(account, access),
                found,
                junk,
                rule,
                texts,
                toasts.words(),
                new MessageChore.Trail(list, came.back()),
                () -> blocks.remove(person, rule));
        if (errands.isFor(found.size())) {
            // What asked is answered: a dialog that is taken out is closed.
            return errands.begun(
                    account,
                    chore,
                    streams -> streams.remove(
                            MessageView.blockElement(list, came.message().id())));
        }
        int moved = found.size() == 0 ? 0 : chore.piece(0, found.size());
        return reply.redirect(came.back(), new Toast(chore.done(moved, 0), undo(account, came, chore)));
    }

    private Undo undo(Account account, Came came, BlockedMail chore) {
        return chore.inJunk()
                .map(there -> undo(account, came, there.mailbox())
                        .with("id", new MessageSet(there.mailbox(), there.validity(), there.uids()).id())
                        .with("to", came.mailbox().name()))
                .orElseGet(() -> undo(account, came, came.mailbox()));
    }

    /** Nothing is moved. */
    Toast blocked(Account account, Came came) {
        String shown = MailUrl.message(Integer.toString(account.ordinal()), came.message());
        return new Toast(texts.blocked(came.rule().text()), undo(account, came.returningTo(shown), came.mailbox()));
    }

    private static Undo undo(Account account, Came came, MailboxPath where) {
        return Undo.of(MailUrl.mailbox(Integer.toString(account.ordinal()), where) + "/unblocks")
                .with("sender", came.rule().text())
                .with("back", came.back());
    }
}
