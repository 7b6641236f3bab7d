package org.turnstone.deed;

import java.util.Set;
import org.turnstone.label.Label;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.web.Numbers;

/** The words for what is done with messages, with numbers as this person writes them. Good without a request too. */
record ActionWords(ActionTexts texts, Numbers numbers) {

    Deed moved(Destination destination, MailboxPath target) {
        return switch (destination) {
            case Destination.Role(var use) ->
                switch (use) {
                    case ARCHIVE -> new Deed(texts::archiving, texts::archived);
                    case JUNK -> new Deed(texts::junking, texts::junked);
                    case TRASH -> new Deed(texts::trashing, texts::trashed);
                    default -> moved(target);
                };
            case Destination.Named named -> moved(named.mailbox());
        };
    }

    private Deed moved(MailboxPath target) {
        String name = target.shown();
        return new Deed(
                (done, total) -> texts.moving(done, total, name),
                (count, number, whole) -> texts.moved(count, number, whole, name));
    }

    Deed movedBack() {
        return new Deed(texts::movingBack, texts::movedBack);
    }

    Deed copied(MailboxPath target) {
        String name = target.shown();
        return new Deed(
                (done, total) -> texts.copying(done, total, name),
                (count, number, _) -> texts.copied(count, number, name));
    }

    Deed copiesTakenBack() {
        return new Deed(texts::takingCopiesBack, (count, number, _) -> texts.copiesTakenBack(count, number));
    }

    Deed deleted() {
        return new Deed(texts::deleting, texts::deleted);
    }

    Deed undeleted() {
        return new Deed(texts::undeleting, texts::undeleted);
    }

    /** Read, unread, starred, not starred, or not to be deleted after all. */
    Deed marked(Set<Flag> added, Set<Flag> removed) {
        if (removed.contains(Flag.DELETED)) {
            return undeleted();
        }
        if (added.contains(Flag.FLAGGED)) {
            return new Deed(texts::starring, (count, number, _) -> texts.starred(count, number));
        }
        if (removed.contains(Flag.FLAGGED)) {
            return new Deed(texts::unstarring, (count, number, _) -> texts.unstarred(count, number));
        }
        return added.contains(Flag.SEEN)
                ? new Deed(texts::reading, texts::read)
                : new Deed(texts::unreading, texts::unread);
    }

    Deed labelled(Label label, boolean on) {
        String name = label.name();
        return on
                ? new Deed(
                        (done, total) -> texts.labelling(done, total, name),
                        (count, number, whole) -> texts.labelled(count, number, whole, name))
                : new Deed(
                        (done, total) -> texts.unlabelling(done, total, name),
                        (count, number, whole) -> texts.unlabelled(count, number, whole, name));
    }

    Deed pinned(boolean on) {
        return on ? new Deed(texts::pinning, texts::pinned) : new Deed(texts::unpinning, texts::unpinned);
    }

    Deed muted(boolean on) {
        return on
                ? new Deed(texts::muting, (count, number, _) -> texts.muted(count, number))
                : new Deed(texts::unmuting, (count, number, _) -> texts.unmuted(count, number));
    }

    String doing(Deed deed, int done, int total) {
        return deed.doing().apply(numbers.count(done), numbers.count(total));
    }

    /** What was done, and how many were not there for it. */
    String done(Deed deed, int met, int missing) {
        return done(deed, met, missing, 0);
    }

    /** The same of conversations, where there are any: a person counts those, not the messages in them. */
    String done(Deed deed, int met, int missing, int conversations) {
        boolean whole = conversations > 0;
        int count = whole ? conversations : met;
        return sentence(deed.done().of(count, numbers.count(count), whole), met, missing);
    }

    /** The same, of what is said already. */
    String sentence(String done, int met, int missing) {
        if (met == 0 && missing > 0) {
            return texts.allMissing();
        }
        return missing > 0 ? texts.butMissing(done, missing, numbers.count(missing)) : done;
    }

    /** The same where a move cannot be taken back for all of them. */
    String doneWithin(Deed deed, int met, int missing, int findable) {
        return doneWithin(deed, met, missing, findable, 0);
    }

    String doneWithin(Deed deed, int met, int missing, int findable, int conversations) {
        String done = done(deed, met, missing, conversations);
        if (findable >= met) {
            return done;
        }
        return findable == 0 ? texts.noWayBack(done) : texts.butNotBack(done, numbers.count((long) met - findable));
    }
}
