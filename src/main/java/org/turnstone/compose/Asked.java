package org.turnstone.compose;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is asked before a message goes, and what the person has answered before.
 *
 * @param answered ids of doubts; nobody is asked twice about the same
 */
public record Asked(List<Question> questions, Set<String> answered) {

    public static final Asked NOTHING = new Asked(List.of(), Set.of());

    private static final Pattern SPACE = Pattern.compile(" ");

    /** In characters: what the form carries comes from a browser. */
    private static final int LONGEST = 4_000;

    public Asked {
        questions = List.copyOf(questions);
        answered = new LinkedHashSet<>(answered);
    }

    /** Before anything is asked: what the form says was answered. */
    static Asked of(String answered) {
        return new Asked(
                List.of(),
                answered.length() > LONGEST
                        ? Set.of()
                        : SPACE.splitAsStream(answered)
                                .filter(id -> !id.isEmpty())
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    List<Doubt> open(Collection<Doubt> doubts) {
        return doubts.stream().filter(doubt -> !answered.contains(doubt.id())).toList();
    }

    /** What the form says if it is sent again as it is: everything so far is answered. */
    public String answer() {
        Set<String> all = new LinkedHashSet<>(answered);
        questions.forEach(question -> all.add(question.id()));
        return String.join(" ", all);
    }
}
