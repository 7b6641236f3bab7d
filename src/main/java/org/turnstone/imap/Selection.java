package org.turnstone.imap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** What a connection knows of the mailbox it has selected; the server keeps it up to date with untagged responses. */
final class Selection {

    private final MailboxPath mailbox;
    private final SequenceWindow window = new SequenceWindow();
    private final SortedUids sorted = new SortedUids();
    private final Bearers bearers = new Bearers();
    private final KnownFlags marks = new KnownFlags();
    private int exists;

    /** How often the server said that there are so many, which it does whenever one comes. */
    private int arrivals;

    private int searched = -1;
    private long last;
    private UidValidity validity = UidValidity.of(0);
    private long uidNext;
    private boolean readOnly;
    private Set<Flag> flags = Set.of();
    private Set<Flag> permanentFlags = Set.of();
    private boolean permanentFlagsKnown;
    private boolean newKeywords = true;

    Selection(MailboxPath mailbox) {
        this.mailbox = mailbox;
    }

    /** Takes in what a response says of the mailbox (RFC 9051 sections 7.3 and 7.4). */
    void update(Response response) {
        switch (response.name()) {
            case "EXISTS" -> exists(response.number());
            case "EXPUNGE" -> expunged(response.number());
            case "FETCH" -> fetched(response);
            case "FLAGS" -> flags = flags(response.data().atoms());
            default -> {
                // Nothing of the mailbox as a whole.
            }
        }
    }

    private void exists(long number) {
        exists = clamp(number);
        arrivals++;
        sorted.forget();
        bearers.forget();
    }

    private void expunged(long sequence) {
        sorted.forget();
        bearers.expunged();
        exists = Math.max(0, exists - 1);
        marks.expunged(window.at(clamp(sequence)));
        window.expunged(sequence);
    }

    /** Told unasked or as the answer to whoever reads it afterwards: what it says of flags holds either way. */
    private void fetched(Response response) {
        int start = response.data().position();
        try {
            FetchedFlags heard = FetchedFlags.read(response.data());
            int sequence = clamp(response.number());
            window.heard(sequence, heard.uid(), heard.flags());
            if (heard.flags() != null) {
                Uid uid = heard.uid() != null ? heard.uid() : window.at(sequence);
                bearers.heard(uid, heard.flags());
                marks.heard(uid, heard.flags());
            }
        } catch (MalformedResponse unreadable) {
            window.forget();
            marks.forget();
            bearers.forget();
        } finally {
            response.data().position(start);
        }
    }

    void update(Status status) {
        switch (status.code()) {
            case "UIDVALIDITY" -> validity = UidValidity.of(number(status) & 0xffff_ffffL);
            case "UIDNEXT" -> uidNext = number(status);
            case "PERMANENTFLAGS" -> permanent(status.arguments());
            case "READ-ONLY" -> readOnly = true;
            case "READ-WRITE" -> readOnly = false;
            default -> {
                // Nothing of the mailbox as a whole.
            }
        }
    }

    private void permanent(String list) {
        List<String> words = List.of(list.replaceAll("[()]", " ").strip().split(" +"));
        permanentFlagsKnown = true;
        newKeywords = words.contains("\\*");
        permanentFlags = flags(words);
    }

    private static Set<Flag> flags(List<String> words) {
        Set<Flag> known = new LinkedHashSet<>();
        for (String word : words) {
            Flags.parse(word).ifPresent(known::add);
        }
        return known;
    }

    private static long number(Status status) {
        String digits = status.arguments();
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static int clamp(long number) {
        return Math.clamp(number, 0, Integer.MAX_VALUE);
    }

    /** Which message stands where, as far as that is known. */
    SequenceWindow window() {
        return window;
    }

    /** The order it was sorted into last. */
    SortedUids sorted() {
        return sorted;
    }

    /** Who bears a keyword that few bear. */
    Bearers bearers() {
        return bearers;
    }

    /** How messages are marked, as far as that is known. */
    KnownFlags marks() {
        return marks;
    }

    /** How a message is marked; empty where that is not known. */
    Optional<Set<Flag>> marked(Uid uid) {
        return window.find(uid).map(SequenceWindow.Standing::flags).or(() -> Optional.ofNullable(marks.find(uid)));
    }

    /** The largest UID so far, though its message may have gone; empty where that is not known. */
    Optional<Uid> newest() {
        return searched == arrivals && last > 0 ? Optional.of(Uid.of(last)) : Optional.empty();
    }

    /** To be noted before one asks what lies beyond a message: what comes meanwhile must not be missed. */
    int arrivals() {
        return arrivals;
    }

    /** Nothing lay beyond this UID, as of that number of {@link #arrivals}. */
    void nothingBeyond(long uid, int asOf) {
        last = uid;
        searched = asOf;
    }

    /** Whether there may be a message with a larger UID. */
    boolean mayHoldBeyond(long uid) {
        return searched != arrivals || uid < last;
    }

    MailboxPath mailbox() {
        return mailbox;
    }

    int exists() {
        return exists;
    }

    UidValidity validity() {
        return validity;
    }

    long uidNext() {
        return uidNext;
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Whether any message can bear it now: a server names every keyword that is in use (RFC 9051 section 7.3.5). */
    boolean mentions(Flag keyword) {
        return flags.contains(keyword) || permanentFlags.contains(keyword);
    }

    /** We have just put it on a message: not every server tells so to whom it was who did. */
    void mention(Set<Flag> stored) {
        Set<Flag> all = new LinkedHashSet<>(flags);
        all.addAll(stored);
        flags = all;
    }

    /** Whether a flag lasts here: without PERMANENTFLAGS all do (RFC 9051 section 7.1), unless nothing may change. */
    boolean keeps(Flag flag) {
        if (readOnly) {
            return false;
        }
        return (newKeywords && !flag.isSystem()) || (permanentFlagsKnown ? permanentFlags : flags).contains(flag);
    }
}
