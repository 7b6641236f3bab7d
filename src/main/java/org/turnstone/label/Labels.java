package org.turnstone.label;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.turnstone.account.Account;
import org.turnstone.mail.Flag;
import org.turnstone.problem.InvalidInput;

/** What people call the keywords of their messages. Remembered for a minute: every row of a list may ask. */
@ApplicationScoped
public class Labels {

    private static final int LONGEST_NAME = 100;
    private static final int MOST = 200;
    private static final int MOST_ACCOUNTS = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final LabelRows rows;
    private final LabelTexts texts;
    private final Cache<Long, List<Label>> known = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterWrite(KEPT)
            .build();

    Labels(LabelRows rows, LabelTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    public LabelBook of(Account account) {
        return new LabelBook(known.get(account.id(), rows::of), texts);
    }

    /**
     * The label of that name, made if there is none.
     *
     * @throws InvalidInput for a name that is empty or too long, and where there are too many labels
     */
    public Label require(Account account, String name) {
        String checked = checked(name);
        LabelBook book = of(account);
        return keep(account, book.named(checked).orElseGet(() -> fresh(checked, book)));
    }

    /** A label that there is not yet, under a keyword that means nothing else. */
    static Label fresh(String name, LabelBook book) {
        Set<Flag> taken = book.offered().stream().map(Label::keyword).collect(Collectors.toCollection(HashSet::new));
        // A label called "Junk" must not tell other programs what to throw away.
        taken.addAll(LabelBook.UNSPOKEN);
        return new Label(KeywordNames.of(name, taken), name, freeHue(book), true);
    }

    /** A colour that no other label has, as long as there is one. */
    private static int freeHue(LabelBook book) {
        Set<Integer> used = book.kept().stream().map(Label::hue).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, Label.HUES)
                .filter(hue -> !used.contains(hue))
                .findFirst()
                .orElse(book.kept().size() % Label.HUES + 1);
    }

    /** Takes a label into the person's list: once it is used, it belongs there. */
    public Label keep(Account account, Label label) {
        if (!label.kept() || of(account).kept().stream().noneMatch(label::equals)) {
            if (of(account).kept().size() >= MOST) {
                throw new InvalidInput("name", "label.too-many");
            }
            rows.add(account.id(), label);
            known.invalidate(account.id());
        }
        return label;
    }

    /** Gives a label another name and colour; the messages that bear it stay as they are. */
    public void change(Account account, Flag keyword, String name, int hue) {
        rows.change(account.id(), keyword, checked(name), Math.clamp(hue, 1, Label.HUES));
        known.invalidate(account.id());
    }

    /** Takes a label out of the person's list. */
    public void forget(Account account, Flag keyword) {
        rows.remove(account.id(), keyword);
        known.invalidate(account.id());
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("name", "label.name");
        }
        return stripped;
    }
}
