package org.turnstone.preference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people have chosen, remembered for a minute: every page asks. */
@ApplicationScoped
public class Preferences {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_PEOPLE = 10_000;
    private static final String VERIFIED_ONLY = "pictures-verified";
    private static final String CORRESPONDENTS = "correspondents";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Cache<Long, Map<String, String>> chosen = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterWrite(KEPT)
            .build();

    /** Whether lists go by conversation, and which end of one comes first. */
    public Threading threading(long person) {
        return Threading.of(of(person));
    }

    /** Chooses anew. */
    public void choose(long person, Threading threading) {
        threading.settings().forEach((name, value) -> save(person, name, value));
        chosen.invalidate(person);
    }

    /** Whether pictures of other servers are shown without being asked for. */
    public PictureChoice pictures(long person) {
        return PictureChoice.of(of(person));
    }

    /** Chooses anew. */
    public void choose(long person, PictureChoice choice) {
        save(person, PictureChoice.SETTING, choice.id());
        chosen.invalidate(person);
    }

    /** Whether they are so only where the mail server vouches for the sender. */
    public boolean picturesOfVerifiedOnly(long person) {
        return YES.equals(of(person).get(VERIFIED_ONLY));
    }

    /** Chooses anew. */
    public void choosePicturesOfVerifiedOnly(long person, boolean only) {
        save(person, VERIFIED_ONLY, only ? YES : NO);
        chosen.invalidate(person);
    }

    /** Whether those whom this person writes to are collected. */
    public boolean collectsCorrespondents(long person) {
        return !NO.equals(of(person).get(CORRESPONDENTS));
    }

    /** Chooses anew. */
    public void chooseCollectingCorrespondents(long person, boolean collect) {
        save(person, CORRESPONDENTS, collect ? YES : NO);
        chosen.invalidate(person);
    }

    /** How large messages are shown. */
    public TextSize textSize(long person) {
        return TextSize.of(of(person));
    }

    /** Chooses anew. */
    public void choose(long person, TextSize size) {
        save(person, TextSize.SETTING, Integer.toString(size.percent()));
        chosen.invalidate(person);
    }

    /** How a message is begun. */
    public WritingFormat writing(long person) {
        return WritingFormat.of(of(person));
    }

    /** Chooses anew. */
    public void choose(long person, WritingFormat format) {
        save(person, WritingFormat.SETTING, format.id());
        chosen.invalidate(person);
    }

    /** How long what they send can be taken back; empty until they choose. */
    public Optional<UndoTime> undoTime(long person) {
        return UndoTime.of(of(person));
    }

    /** Chooses anew. */
    public void choose(long person, UndoTime time) {
        save(person, UndoTime.SETTING, Integer.toString(time.seconds()));
        chosen.invalidate(person);
    }

    /** What they usually want to hear of what they send. */
    public TidingsChoice tidings(long person) {
        return TidingsChoice.of(of(person));
    }

    /** Chooses anew. */
    public void choose(long person, TidingsChoice choice) {
        choice.settings().forEach((name, value) -> save(person, name, value));
        chosen.invalidate(person);
    }

    /** What happens when somebody asks for a receipt. */
    public ReceiptChoice receipts(long person) {
        return ReceiptChoice.of(of(person));
    }

    /** Chooses anew. */
    public void choose(long person, ReceiptChoice choice) {
        save(person, ReceiptChoice.SETTING, choice.id());
        chosen.invalidate(person);
    }

    private Map<String, String> of(long person) {
        Map<String, String> known = chosen.getIfPresent(person);
        if (known == null) {
            known = read(person);
            chosen.put(person, known);
        }
        return known;
    }

    @Transactional
    Map<String, String> read(long person) {
        return PreferenceRow.<PreferenceRow>list("personId", person).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.name, row -> row.chosen));
    }

    @Transactional
    void save(long person, String name, String value) {
        PreferenceRow row = PreferenceRow.<PreferenceRow>find("personId = ?1 and name = ?2", person, name)
                .firstResultOptional()
                .orElseGet(PreferenceRow::new);
        row.personId = person;
        row.name = name;
        row.chosen = value;
        row.persist();
    }
}
