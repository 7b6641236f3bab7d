package org.turnstone.correspondent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.mail.EmailAddress;

/** All those one person writes to, laid out for being found while a few letters of them are typed. */
public final class Book {

    static final Book EMPTY = new Book(List.of());

    /** Between those who are equally close the one whose name begins so comes before one whose domain does. */
    private static final double BEGINS = 3;

    private static final double WORD = 2;
    private static final double LOCAL_PART = 2;
    private static final double DOMAIN = -3;

    private final List<Entry> closestFirst;

    private record Entry(Correspondent person, Folded name, Folded address) {

        static Entry of(Correspondent person) {
            EmailAddress shown = person.shown();
            return new Entry(person, Folded.of(shown.name() == null ? "" : shown.name()), Folded.of(shown.email()));
        }

        /** How well a word fits; negative infinity where it does not. */
        double fit(String word) {
            int inName = name.find(word);
            if (inName >= 0) {
                return inName == 0 ? BEGINS : WORD;
            }
            int inAddress = address.find(word);
            if (inAddress < 0) {
                return Double.NEGATIVE_INFINITY;
            }
            return inAddress < address.indexOf('@') ? LOCAL_PART : DOMAIN;
        }
    }

    private record Found(Correspondent person, double score) {}

    Book(Collection<Correspondent> people) {
        closestFirst = people.stream()
                .sorted(Comparator.comparingDouble(Correspondent::standing).reversed())
                .map(Entry::of)
                .toList();
    }

    int size() {
        return closestFirst.size();
    }

    /** Those who fit everything that is typed, the best first; nobody while nothing is. */
    public List<Correspondent> find(String typed, int most) {
        List<String> words = Folded.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found> best = new ArrayList<>();
        for (Entry entry : closestFirst) {
            if (best.size() == most && entry.person.standing() + BEGINS <= best.getLast().score) {
                break;
            }
            double fit = words.stream().mapToDouble(entry::fit).min().orElse(Double.NEGATIVE_INFINITY);
            if (fit != Double.NEGATIVE_INFINITY) {
                insert(best, new Found(entry.person, entry.person.standing() + fit), most);
            }
        }
        return best.stream().map(Found::person).toList();
    }

    private static void insert(List<Found> best, Found found, int most) {
        int place = best.size();
        while (place > 0 && best.get(place - 1).score < found.score) {
            place--;
        }
        best.add(place, found);
        if (best.size() > most) {
            best.removeLast();
        }
    }

    /** Whether the person writes to them. */
    public boolean has(EmailAddress address) {
        String key = Correspondent.key(address);
        return closestFirst.stream().anyMatch(entry -> entry.person.address().equals(key));
    }

    /** All of them, or those who fit what is typed; by name. */
    List<Correspondent> listed(String typed) {
        List<Correspondent> found =
                typed.isBlank() ? closestFirst.stream().map(Entry::person).toList() : find(typed, closestFirst.size());
        return found.stream()
                .sorted(Comparator.comparing(person -> person.shown().display(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Domains to which at least so many messages went, in lower case. */
    public Set<String> domains(int times) {
        Map<String, Integer> written = closestFirst.stream()
                .collect(Collectors.toMap(
                        entry -> EmailAddress.of(entry.person.address()).domain(),
                        entry -> entry.person.times(),
                        Integer::sum));
        return written.entrySet().stream()
                .filter(domain -> domain.getValue() >= times)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
