package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups against the same rules written down without a thought for speed; and what a large account costs. */
class GroupsTest {

    /** Sets of messages, merged and looked through from end to end. */
    private static final class Slow {

        private final List<Set<Integer>> groups = new ArrayList<>();
        private final Map<Long, Integer> seen = new HashMap<>();
        private final Map<Long, Integer> awaited = new HashMap<>();
        private final Map<Integer, Integer> placed = new HashMap<>();
        private final List<Long> about = new ArrayList<>();

        void join(int message, Clue clue) {
            Integer group = choose(clue);
            if (group == null) {
                groups.add(new HashSet<>());
                about.add(clue.subject());
                group = groups.size() - 1;
            }
            groups.get(group).add(message);
            placed.put(message, group);
            References references = clue.references();
            for (int i = 0; i < references.size(); i++) {
                if (i == 0 || i >= references.size() - 3) {
                    if (!seen.containsKey(references.get(i))) {
                        awaited.putIfAbsent(references.get(i), group);
                    }
                }
            }
            awaited.remove(clue.id());
            seen.put(clue.id(), group);
        }

        private Integer choose(Clue clue) {
            if (seen.containsKey(clue.id())) {
                return seen.get(clue.id());
            }
            Integer answered = nearest(clue, seen);
            Integer own = awaited.get(clue.id());
            if (own != null && answered != null && !own.equals(answered)) {
                if (about.get(own).equals(about.get(answered)) && about.get(own) != 0) {
                    merge(answered, own);
                }
                return answered;
            }
            if (own != null || answered != null) {
                return own != null ? own : answered;
            }
            return nearest(clue, awaited);
        }

        private static Integer nearest(Clue clue, Map<Long, Integer> where) {
            for (int i = clue.references().size() - 1; i >= 0; i--) {
                long id = clue.references().get(i);
                if (id != clue.id() && where.containsKey(id)) {
                    return where.get(id);
                }
            }
            return null;
        }

        private void merge(int into, int other) {
            groups.get(into).addAll(groups.get(other));
            for (Map<?, Integer> map : List.of(seen, awaited, placed)) {
                map.replaceAll((_, group) -> group == other ? into : group);
            }
            groups.get(other).clear();
        }

        boolean together(int one, int other) {
            return placed.get(one).equals(placed.get(other));
        }
    }

    private static Clue random(Random random, int message) {
        int ids = 90;
        List<Long> references = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            references.add(1L + random.nextInt(ids));
        }
        long id = 1L + random.nextInt(ids);
        return new Clue(message + 1, message, id, References.of(references), random.nextInt(3), false, 1, false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void groupsAsTheRulesSay(long seed) {
        Random random = new Random(seed);
        Slots slots = new Slots();
        Groups groups = new Groups(slots);
        Slow slow = new Slow();
        for (int message = 0; message < 80; message++) {
            Clue clue = random(random, message);
            groups.join(slots.add(0, clue), clue);
            slow.join(message, clue);
        }

        for (int one = 0; one < 80; one++) {
            for (int other = 0; other < one; other++) {
                boolean together = groups.find(slots.group.get(one)) == groups.find(slots.group.get(other));
                assertThat(together).as("%d and %d", other, one).isEqualTo(slow.together(one, other));
            }
        }
    }

    @Test
    void costsLittleForAHundredThousandMessages() {
        List<Index.Found> found = generated(100_000);
        long start = System.nanoTime();
        Index index = new Index();
        index.add(found);
        long built = (System.nanoTime() - start) / 1_000_000;
        long bytes = index.bytes() / index.messages();
        start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            index.page(Mail.INBOX, null, 50);
        }
        long page = (System.nanoTime() - start) / 100_000;
        System.out.printf(
                "conversations: 100000 messages in %d ms, %d bytes each, a page in %d us%n", built, bytes, page);

        assertThat(bytes).isLessThan(160);
    }

    /** Two in five messages answer one of the last thousand. */
    static List<Index.Found> generated(int count) {
        Random random = new Random(42);
        Hash hash = new Hash(new byte[16]);
        List<Index.Found> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<Long> references = new ArrayList<>();
            if (i > 1000 && random.nextInt(5) < 2) {
                references.add(hash.of("m" + (i - 1 - random.nextInt(1000))));
            }
            found.add(new Index.Found(
                    Mail.INBOX,
                    Mail.ERA,
                    new Clue(
                            i + 1,
                            i * 60,
                            hash.of("m" + i),
                            References.of(references),
                            hash.of("s" + i % 50_000),
                            false,
                            1 + random.nextInt(2_000),
                            false)));
        }
        return found;
    }
}
