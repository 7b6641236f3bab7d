package org.turnstone.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the server holds of one account at a moment, read by a client that shares no line with the application. */
record Truth(NavigableMap<String, Folder> folders) {

    /** A letter's one copy. */
    record Copy(String folder, NavigableSet<String> flags) {

        Copy in(String other) {
            return new Copy(other, flags);
        }

        Copy with(String flag, boolean on) {
            NavigableSet<String> changed = new TreeSet<>(flags);
            if (on) {
                changed.add(flag);
            } else {
                changed.remove(flag);
            }
            return new Copy(folder, changed);
        }
    }

    /**
     * A message as it is stored.
     *
     * @param letter its number, which stands in its Message-ID
     * @param matter the number of the letter that began its conversation
     */
    record Mail(int letter, int matter, NavigableSet<String> flags) {

        boolean has(String flag) {
            return flags.contains(flag);
        }
    }

    record Folder(long validity, NavigableMap<Long, Mail> mails) {

        boolean holds(int letter) {
            return mails.values().stream().anyMatch(mail -> mail.letter() == letter);
        }

        int unseen() {
            return (int)
                    mails.values().stream().filter(mail -> !mail.has("\\seen")).count();
        }

        /** Those of an id, as forms name them, that are there: {@code uidvalidity.12,15:17}. */
        List<Mail> named(String id) {
            return id.startsWith(validity + ".")
                    ? Ids.uids(id).map(mails::get).filter(mail -> mail != null).toList()
                    : List.of();
        }

        /** Those as far as this one: {@code uidvalidity.12}; nothing where there was none. */
        List<Mail> upTo(String id) {
            return id.startsWith(validity + ".")
                    ? List.copyOf(mails.headMap(Long.valueOf(id.substring(id.indexOf('.') + 1)), true)
                            .values())
                    : List.of();
        }
    }

    Set<Integer> letters() {
        return folders.values().stream()
                .flatMap(folder -> folder.mails().values().stream())
                .map(Mail::letter)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Copy> copies(int letter) {
        List<Copy> copies = new ArrayList<>();
        folders.forEach((name, folder) -> folder.mails().values().stream()
                .filter(mail -> mail.letter() == letter)
                .map(mail -> new Copy(name, mail.flags()))
                .forEach(copies::add));
        return copies;
    }

    /** Where the copies of these letters are to lie once those in this folder are changed; one that is nothing is gone. */
    Map<Integer, List<Copy>> changed(String folder, Collection<Mail> mails, UnaryOperator<@Nullable Copy> change) {
        Map<Integer, List<Copy>> expected = new TreeMap<>();
        for (Mail mail : mails) {
            List<Copy> all = new ArrayList<>();
            for (Copy copy : copies(mail.letter())) {
                Copy now = copy.folder().equals(folder) ? change.apply(copy) : copy;
                if (now != null) {
                    all.add(now);
                }
            }
            expected.put(mail.letter(), all);
        }
        return expected;
    }

    /** Where the copies of these letters are to lie once there are more of them. */
    Map<Integer, List<Copy>> copied(Collection<Mail> mails, String target) {
        Map<Integer, List<Copy>> expected = new TreeMap<>();
        for (Mail mail : mails) {
            List<Copy> all = copies(mail.letter());
            all.add(new Copy(target, mail.flags()));
            expected.put(mail.letter(), all);
        }
        return expected;
    }

    /** Letters of the same conversation, wherever they lie. */
    Stream<Integer> about(int matter) {
        return folders.values().stream()
                .flatMap(folder -> folder.mails().values().stream())
                .filter(mail -> mail.matter() == matter)
                .map(Mail::letter)
                .distinct();
    }

    /** The same without what was deleted for good and waits for its end. */
    Truth without(Set<Leaving> leaving) {
        NavigableMap<String, Folder> rest = new TreeMap<>();
        folders.forEach((name, folder) -> {
            NavigableMap<Long, Mail> mails = new TreeMap<>(folder.mails());
            mails.values()
                    .removeIf(mail -> leaving.contains(new Leaving(name, mail.letter())) && mail.has("\\deleted"));
            rest.put(name, new Folder(folder.validity(), mails));
        });
        return new Truth(rest);
    }

    /** A copy that was deleted for good. */
    record Leaving(String folder, int letter) {}
}
