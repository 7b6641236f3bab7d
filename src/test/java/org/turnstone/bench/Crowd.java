package org.turnstone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many people at once, each doing one thing after the other for a while. */
record Crowd(int people, Duration time) {

    /** One person; closed when the time is over. */
    interface Person extends AutoCloseable {
        void act(int round);

        @Override
        void close();
    }

    /** How many actions were done a second, how long each took, and how many failed. */
    record Outcome(double perSecond, Figures latency, int actions, int failures) {}

    Outcome of(IntFunction<Person> arriving) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Person> persons = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                persons.add(arriving.apply(i));
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Shift>> shifts = persons.stream()
                    .map(person -> threads.submit(() -> work(person, end)))
                    .toList();
            var times = new ArrayList<Double>();
            int failures = 0;
            for (Future<Shift> shift : shifts) {
                times.addAll(shift.get().times());
                failures += shift.get().failures();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            persons.forEach(Person::close);
            return new Outcome(
                    times.size() / seconds,
                    Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray()),
                    times.size(),
                    failures);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Shift(List<Double> times, int failures) {}

    private static Shift work(Person person, long end) {
        var times = new ArrayList<Double>();
        int failures = 0;
        for (int round = 0; System.nanoTime() < end; round++) {
            long start = System.nanoTime();
            try {
                person.act(round);
                times.add((System.nanoTime() - start) / 1e6);
            } catch (IllegalStateException refused) {
                failures++;
            }
        }
        return new Shift(times, failures);
    }
}
