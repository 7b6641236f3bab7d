package org.turnstone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSource;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;

/**
 * Several clients do things to one mailbox at random, in the manner of Dovecot's imaptest; after each step what one of
 * them remembers must be what somebody sees who comes for the first time.
 */
final class RandomClients {

    private static final int PAGE = 10;
    private static final int LARGEST = 60;
    private static final List<Flag> FLAGS = List.of(Flag.SEEN, Flag.FLAGGED, Flag.ANSWERED);

    private final Random random;
    private final MailboxPath mailbox;
    private final MailboxPath elsewhere;
    private final List<MailAccess> clients;
    private final Supplier<MailAccess> newcomer;
    private int written;

    RandomClients(
            long seed,
            MailboxPath mailbox,
            MailboxPath elsewhere,
            List<MailAccess> clients,
            Supplier<MailAccess> newcomer) {
        this.random = new Random(seed);
        this.mailbox = mailbox;
        this.elsewhere = elsewhere;
        this.clients = clients;
        this.newcomer = newcomer;
    }

    void play(int steps) {
        for (int step = 0; step < steps; step++) {
            MailAccess actor = any(clients);
            String done = act(actor);
            MailAccess witness = any(clients);
            compare(witness, "step " + step + ": " + done);
        }
    }

    private String act(MailAccess actor) {
        List<Uid> uids = actor.read(mailbox, ImapFolder::allUids);
        int dice = uids.isEmpty() ? 0 : uids.size() >= LARGEST ? 9 : random.nextInt(10);
        List<Uid> some = uids.stream().filter(_ -> random.nextInt(5) == 0).toList();
        Set<Flag> flags = Set.of(any(FLAGS));
        return switch (dice) {
            case 0, 1, 2 -> {
                append(actor);
                yield "append";
            }
            case 3, 4 -> "mark " + actor.change(mailbox, folder -> folder.addFlags(some, flags)) + " " + flags;
            case 5, 6 -> "unmark " + actor.change(mailbox, folder -> folder.removeFlags(some, flags)) + " " + flags;
            case 7 -> "move " + actor.change(mailbox, folder -> folder.move(some, elsewhere));
            case 8 -> "expunge " + actor.change(mailbox, folder -> folder.expunge(some));
            default -> "expunge the half " + actor.change(mailbox, folder -> folder.expunge(half(uids)));
        };
    }

    private static List<Uid> half(List<Uid> uids) {
        return uids.subList(0, uids.size() / 2);
    }

    private void append(MailAccess actor) {
        String message = "From: a@example.org\r\nSubject: number " + ++written + "\r\n\r\nText\r\n";
        actor.changeMailboxes(mailboxes ->
                mailboxes.append(mailbox, Set.of(), Instant.EPOCH, MessageSource.of(message.getBytes(UTF_8))));
    }

    private void compare(MailAccess witness, String step) {
        MailAccess stranger = newcomer.get();
        PageCursor cursor = null;
        do {
            PageCursor at = cursor;
            MessagePage seen = witness.read(mailbox, folder -> folder.page(at, PAGE));
            MessagePage truth = stranger.read(mailbox, folder -> folder.page(at, PAGE));
            assertThat(seen.exists()).as(step).isEqualTo(truth.exists());
            assertThat(rows(seen)).as(step).isEqualTo(rows(truth));
            cursor = truth.older();
        } while (cursor != null && random.nextBoolean());
    }

    private static List<String> rows(MessagePage page) {
        return page.messages().stream().map(RandomClients::row).toList();
    }

    private static String row(MessageSummary message) {
        return message.uid() + " " + message.envelope().subject() + " "
                + message.flags().stream().map(Flag::keyword).sorted().toList();
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
