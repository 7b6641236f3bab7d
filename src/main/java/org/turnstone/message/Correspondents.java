package org.turnstone.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.account.Account;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.problem.Problem;

/** Whom a person has written to: those a message in Sent is addressed to. */
@ApplicationScoped
class Correspondents {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_ANSWERS = 50_000;

    /** The server looks for text, which may stand in another address too: so many hits are looked at. */
    private static final int MOST_HITS = 20;

    private final KnownMailboxes mailboxes;
    private final Cache<Pair, Boolean> answers = Caffeine.newBuilder()
            .maximumSize(MOST_ANSWERS)
            .expireAfterWrite(KEPT)
            .build();

    private record Pair(long account, String address) {}

    Correspondents(KnownMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Whether they wrote to that address; no where the server does not say in time. */
    boolean wroteTo(Account account, MailAccess access, EmailAddress address) {
        Pair pair = new Pair(account.id(), address.email().toLowerCase(Locale.ROOT));
        Boolean known = answers.getIfPresent(pair);
        if (known != null) {
            return known;
        }
        try {
            MailAccess quick = access.within(PATIENCE);
            Optional<MailboxPath> sent = mailboxes.of(account, quick).of(SpecialUse.SENT);
            boolean answer = sent.isPresent() && isIn(sent.get(), quick, address);
            answers.put(pair, answer);
            return answer;
        } catch (Problem untold) {
            return false;
        }
    }

    private static boolean isIn(MailboxPath sent, MailAccess access, EmailAddress address) {
        Criterion addressed = new Criterion.AnyOf(Stream.of(Criterion.Field.TO, Criterion.Field.CC, Criterion.Field.BCC)
                .map(field -> Criterion.contains(field, address.email()))
                .toList());
        return access.read(
                sent,
                folder -> folder.rows().of(folder.search(addressed, MOST_HITS).newest()).stream()
                        .anyMatch(message -> recipients(message.envelope()).anyMatch(address::sameMailbox)));
    }

    private static Stream<EmailAddress> recipients(Envelope envelope) {
        return Stream.of(envelope.to(), envelope.cc(), envelope.bcc()).flatMap(List::stream);
    }
}
