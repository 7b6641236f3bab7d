package org.turnstone.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.report.DeliveryStatus;
import org.turnstone.report.Disposition;
import org.turnstone.report.Report;

/**
 * What a report says, and of which recipients of a message. Whoever writes a report chooses how much stands in it: each
 * address is brought into one form once, and what is far too much is passed over.
 */
record Said(List<About<DeliveryStatus>> statuses, List<About<Disposition>> dispositions) {

    /**
     * One thing that is said.
     *
     * @param fates of whom, by their places among the recipients; empty for somebody it did not go to
     */
    record About<T>(T what, List<Integer> fates) {}

    /** RFC 3696, erratum 1690, gives 254; what RFC 5321 lets its two halves have together is no address beyond this. */
    private static final int LONGEST = 320;

    /** Of a few recipients servers may report several times, each on the way. */
    private static final int FEW = 20;

    Said {
        statuses = List.copyOf(statuses);
        dispositions = List.copyOf(dispositions);
    }

    static Said of(Report report, List<Fate> fates) {
        Map<String, List<Integer>> places = new HashMap<>();
        IntStream.range(0, fates.size())
                .forEach(place -> places.merge(key(fates.get(place).email()), List.of(place), Said::both));
        Function<String, List<Integer>> named = address -> places.getOrDefault(key(address), List.of());
        return new Said(
                report.recipients().stream()
                        .filter(said -> said.address().length() <= LONGEST
                                && said.finalAddress().length() <= LONGEST)
                        .limit(Math.max(FEW, 2L * fates.size()))
                        .map(said -> new About<>(said, reported(said, fates.size(), named)))
                        .toList(),
                report.dispositions().stream()
                        .filter(said -> said.address().length() <= LONGEST)
                        .map(said -> new About<>(said, named.apply(said.address())))
                        .toList());
    }

    /** What servers say of a message to one person is about that one, whatever their mail is forwarded to. */
    private static List<Integer> reported(DeliveryStatus said, int fates, Function<String, List<Integer>> named) {
        if (fates == 1) {
            return List.of(0);
        }
        List<Integer> first = named.apply(said.address());
        return said.finalAddress().equals(said.address()) ? first : both(first, named.apply(said.finalAddress()));
    }

    private static List<Integer> both(List<Integer> some, List<Integer> others) {
        return IntStream.concat(
                        some.stream().mapToInt(Integer::intValue),
                        others.stream().mapToInt(Integer::intValue))
                .distinct()
                .boxed()
                .toList();
    }

    private static String key(String address) {
        return Addresses.wire(EmailAddress.of(address)).toLowerCase(Locale.ROOT);
    }
}
