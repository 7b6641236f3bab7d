package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.turnstone.play.Truth.Copy;

/**
 * What somebody did, and what may have become of which letters by it: of no other letter may anything have changed.
 *
 * @param words for the one who reads how it failed
 * @param outcomes the copies that there may be afterwards of each letter, one way or another
 * @param open letters of which it cannot be said what became of them
 */
record Deed(String words, Map<Integer, List<List<Copy>>> outcomes, Set<Integer> open) {

    static Deed nothing(String words) {
        return new Deed(words, Map.of(), Set.of());
    }

    static Deed of(String words, Map<Integer, List<Copy>> expected) {
        Map<Integer, List<List<Copy>>> outcomes = new TreeMap<>();
        expected.forEach((letter, copies) -> outcomes.put(letter, List.of(copies)));
        return new Deed(words, outcomes, Set.of());
    }

    static Deed open(String words, Collection<Integer> letters) {
        return new Deed(words, Map.of(), new TreeSet<>(letters));
    }

    /** These may have been marked as read, in any of the places they lie in, and that is all. */
    static Deed reads(String words, Truth before, Collection<Integer> letters) {
        Map<Integer, List<List<Copy>>> outcomes = new TreeMap<>();
        for (int letter : letters) {
            List<List<Copy>> ways = List.of(List.of());
            for (Copy copy : before.copies(letter)) {
                List<List<Copy>> longer = new ArrayList<>();
                for (List<Copy> way : ways) {
                    longer.add(with(way, copy));
                    longer.add(with(way, copy.with("\\seen", true)));
                }
                ways = longer;
            }
            outcomes.put(letter, ways);
        }
        return new Deed(words, outcomes, Set.of());
    }

    private static List<Copy> with(List<Copy> copies, Copy another) {
        List<Copy> all = new ArrayList<>(copies);
        all.add(another);
        return all;
    }

    /** The same, with how it was answered. */
    Deed after(int status) {
        return new Deed(words + " " + status, outcomes, open);
    }

    /** This, and then that. */
    Deed and(Deed next) {
        Map<Integer, List<List<Copy>>> both = new TreeMap<>(outcomes);
        both.putAll(next.outcomes);
        Set<Integer> either = new TreeSet<>(open);
        either.addAll(next.open);
        return new Deed(words + ", " + next.words, both, either);
    }

    /** The same where the network failed meanwhile: of each letter it may be done or not. */
    Deed perhaps(Truth before) {
        Map<Integer, List<List<Copy>>> either = new TreeMap<>();
        outcomes.forEach((letter, ways) -> {
            List<List<Copy>> all = new ArrayList<>(ways);
            all.add(before.copies(letter));
            either.put(letter, all);
        });
        return new Deed(words + ", perhaps", either, open);
    }

    void verify(Truth before, Truth after) {
        Set<Integer> letters = new TreeSet<>(before.letters());
        letters.addAll(after.letters());
        letters.addAll(outcomes.keySet());
        letters.removeAll(open);
        for (int letter : letters) {
            assertThat(sorted(after.copies(letter)))
                    .as("letter %d after: %s", letter, words)
                    .isIn(outcomes.getOrDefault(letter, List.of(before.copies(letter))).stream()
                            .map(Deed::sorted)
                            .toList());
        }
    }

    private static List<Copy> sorted(List<Copy> copies) {
        return copies.stream().sorted(Comparator.comparing(Copy::toString)).toList();
    }
}
