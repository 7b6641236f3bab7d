package org.turnstone.search;

import java.time.Duration;
import java.util.List;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.Found;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.SignInRequired;

/** One query over the folders of one account. */
final class Searching {

    /** Hits named for each folder; the rest are a link away. */
    static final int PAGE_SIZE = 50;

    private final MailAccess access;
    private final Criterion criterion;
    private final SearchConfig config;

    Searching(MailAccess access, Criterion criterion, SearchConfig config) {
        this.access = access;
        this.criterion = criterion;
        this.config = config;
    }

    /** A step through many folders. */
    Sweep.Outcome step(List<Place> places, Duration patience) {
        MailAccess hasty = access.within(patience);
        return Sweep.over(places, config.foldersAtOnce(), config.stepTime(), place -> search(hasty, place, criterion));
    }

    /** One folder by itself, below a message that was shown before. */
    Answer below(Place place, Uid uid) {
        if (uid.value() <= 1) {
            return nothing(place);
        }
        Criterion older = new Criterion.Between(Uid.of(1), Uid.of(uid.value() - 1));
        return search(access.within(config.folderTime()), place, Criterion.allOf(List.of(criterion, older)));
    }

    private static Answer search(MailAccess access, Place place, Criterion criterion) {
        try {
            return access.read(place.path(), folder -> {
                Found found = folder.search(criterion, PAGE_SIZE);
                return new Answer.Hits(place, found, folder.rows().of(found.newest()));
            });
        } catch (SignInRequired stopped) {
            throw stopped;
        } catch (NotFound gone) {
            return nothing(place);
        } catch (ServerUnreachable unreachable) {
            return isLate(unreachable) ? new Answer.Late(place) : new Answer.Failed(place, unreachable);
        } catch (Problem problem) {
            return new Answer.Failed(place, problem);
        }
    }

    private static boolean isLate(ServerUnreachable unreachable) {
        return unreachable.reason() == ServerUnreachable.Reason.TIMEOUT
                || unreachable.reason() == ServerUnreachable.Reason.BUSY;
    }

    /** A folder that went in the meantime holds nothing any more. */
    private static Answer nothing(Place place) {
        Found none = new Found(UidValidity.of(1), List.of(), 0);
        return new Answer.Hits(place, none, List.of());
    }
}
