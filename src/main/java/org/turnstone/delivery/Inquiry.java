package org.turnstone.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.Content;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.problem.Problem;
import org.turnstone.problem.SignInRequired;
import org.turnstone.report.Report;

/**
 * Looks through what came into the inbox since it last looked for reports. Bounded in time, in messages and in octets: what
 * it passes over is noticed when the report itself is opened.
 */
@ApplicationScoped
class Inquiry {

    private static final Logger LOG = Logger.getLogger(Inquiry.class);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration BACK = Duration.ofDays(30);
    private static final int MOST_MESSAGES = 2_000;
    private static final int MOST_REPORTS = 50;

    /** The machine's part comes before the message that is sent back. */
    private static final ByteSize BEGINNING = ByteSize.of(128 << 10);

    private static final Uid LARGEST = Uid.of(0xffff_ffffL);
    private static final int MOST_ACCOUNTS = 10_000;

    private final Deliveries deliveries;
    private final Clock clock;
    private final Cache<Long, Mark> looked = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterAccess(Duration.ofHours(12))
            .build();

    /** How far the inbox was looked through. */
    private record Mark(UidValidity validity, Uid last) {}

    private record Found(Uid uid, Report report, Instant when) {}

    /** What was read, the oldest first, and how far that goes. */
    private record Harvest(Mark mark, List<Found> found) {}

    Inquiry(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Looks. Never fails for a mail server: what is known is shown all the same.
     *
     * @return whether a report was found
     */
    boolean look(Account account, MailAccess access) {
        try {
            Optional<Mark> before = Optional.ofNullable(looked.getIfPresent(account.id()));
            Optional<Harvest> harvest = access.within(LONGEST).read(MailboxPath.INBOX, folder -> look(folder, before));
            harvest.ifPresent(those -> looked.put(account.id(), taken(account, those)));
            return harvest.filter(those -> !those.found().isEmpty()).isPresent();
        } catch (SignInRequired ended) {
            throw ended;
        } catch (Problem later) {
            LOG.infof("reports not looked for reason=%s", later.getMessage());
            return false;
        }
    }

    /** How far it came in the time it has: it goes on from there. */
    private Mark taken(Account account, Harvest harvest) {
        Instant end = clock.instant().plus(LONGEST);
        Mark mark = harvest.mark();
        for (Found one : harvest.found()) {
            deliveries.take(account.personId(), one.report(), one.when());
            if (clock.instant().isAfter(end)) {
                return new Mark(mark.validity(), one.uid());
            }
        }
        return mark;
    }

    /** The oldest reports first, so that no flood of them hides one that came before it; empty where there is nothing new. */
    private Optional<Harvest> look(ImapFolder folder, Optional<Mark> before) throws IOException {
        UidValidity validity = folder.uidValidity();
        Optional<Long> mark = before.filter(known -> known.validity().equals(validity))
                .map(known -> known.last().value());
        LocalDate since = LocalDate.ofInstant(clock.instant().minus(BACK), ZoneOffset.UTC);
        List<Criterion> fresh = new ArrayList<>(List.of(new Criterion.Since(since)));
        mark.ifPresent(last -> fresh.add(beyond(last)));
        List<Uid> arrived = folder.search(Criterion.allOf(fresh), MOST_MESSAGES).newest();
        if (arrived.isEmpty()) {
            return Optional.empty();
        }
        List<Uid> reports = folder.matching(Criterion.allOf(List.of(
                beyond(mark.orElse(arrived.getLast().value() - 1)),
                new Criterion.Header("Content-Type", "multipart/report"))));
        List<Uid> oldest = reports.subList(0, Math.min(reports.size(), MOST_REPORTS));
        List<Found> found = new ArrayList<>();
        for (Uid uid : oldest) {
            folder.message(uid).content(BEGINNING).ifPresent(content -> read(uid, content, found));
        }
        Uid last = oldest.size() < reports.size() ? oldest.getLast() : arrived.getFirst();
        return Optional.of(new Harvest(new Mark(validity, last), found));
    }

    private static Criterion beyond(long uid) {
        return new Criterion.Between(Uid.of(uid + 1), LARGEST);
    }

    private static void read(Uid uid, Content content, List<Found> found) {
        Report.in(ParsedMessage.parse(content.bytes()))
                .ifPresent(report -> found.add(new Found(uid, report, content.receivedAt())));
    }
}
