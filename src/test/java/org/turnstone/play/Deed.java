package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.turnstone.play.Truth.Copy;

/**
 * What somebody did, and what may have become of which letters by it: of no other letter may anything have changed.
 *
 * @param words for the one who reads how it failed
 * @param expected the copies of letters afterwards
 * @param open letters of which it cannot be said what became of them
 */
record Deed(String words, Map<Integer, List<Copy>> expected, Set<Integer> open) {

    static Deed nothing(String words) {
        return new Deed(words, Map.of(), Set.of());
    }

    static Deed of(String words, Map<Integer, List<Copy>> expected) {
        return new Deed(words, expected, Set.of());
    }

    static Deed open(String words, Set<Integer> letters) {
        return new Deed(words, Map.of(), letters);
    }

    /** The same, with how it was answered. */
    Deed after(int status) {
        return new Deed(words + " " + status, expected, open);
    }

    /** The same where the network failed meanwhile: it may be done, not done, or done in part. */
    Deed perhaps() {
        Set<Integer> all = new TreeSet<>(open);
        all.addAll(expected.keySet());
        return new Deed(words + ", perhaps", Map.of(), all);
    }

    void verify(Truth before, Truth after) {
        Set<Integer> letters = new TreeSet<>(before.letters());
        letters.addAll(after.letters());
        letters.addAll(expected.keySet());
        letters.removeAll(open);
        for (int letter : letters) {
            assertThat(sorted(after.copies(letter)))
                    .as("letter %d after: %s", letter, words)
                    .isEqualTo(sorted(expected.getOrDefault(letter, before.copies(letter))));
        }
    }

    private static List<Copy> sorted(List<Copy> copies) {
        return copies.stream().sorted(Comparator.comparing(Copy::toString)).toList();
    }
}
