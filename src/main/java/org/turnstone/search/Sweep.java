package org.turnstone.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.turnstone.net.Deadline;

/** Goes from folder to folder, a few at a time, until all are done or no further one is to be begun. */
final class Sweep {

    private final Queue<Place> waiting;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Function<Place, Answer> search;

    private Sweep(Collection<Place> places, Function<Place, Answer> search) {
        this.waiting = new ConcurrentLinkedQueue<>(places);
        this.search = search;
    }

    /**
     * What was found, and where nobody has looked yet.
     *
     * @param left in their order
     */
    record Outcome(List<Answer> answers, List<Place> left) {
        Outcome {
            answers = List.copyOf(answers);
            left = List.copyOf(left);
        }
    }

    /**
     * Searches at least one folder, and then as many as can be begun in time.
     *
     * @param search must not throw but for what stops everything
     */
    static Outcome over(Collection<Place> places, int atOnce, Duration time, Function<Place, Answer> search) {
        Sweep sweep = new Sweep(places, search);
        Deadline deadline = Deadline.after(time);
        List<Thread> helpers = IntStream.range(1, Math.min(atOnce, places.size()))
                .mapToObj(number -> Thread.ofVirtual().name("search-" + number).start(() -> sweep.help(deadline)))
                .toList();
        try {
            sweep.work(deadline);
        } finally {
            helpers.forEach(Sweep::await);
        }
        return new Outcome(List.copyOf(sweep.answers), List.copyOf(sweep.waiting));
    }

    private void work(Deadline deadline) {
        Place place = waiting.poll();
        while (place != null) {
            answers.add(search.apply(place));
            place = deadline.expired() ? null : waiting.poll();
        }
    }

    /** What stops everything stops the one who asked as well: it meets the same. */
    private void help(Deadline deadline) {
        Place place = waiting.poll();
        while (place != null) {
            try {
                answers.add(search.apply(place));
            } catch (RuntimeException stopped) {
                waiting.add(place);
                return;
            }
            place = deadline.expired() ? null : waiting.poll();
        }
    }

    private static void await(Thread helper) {
        try {
            helper.join();
        } catch (InterruptedException interrupted) {
            helper.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
