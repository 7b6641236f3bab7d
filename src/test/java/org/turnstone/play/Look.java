package org.turnstone.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.turnstone.play.Truth.Copy;
import org.turnstone.play.Truth.Folder;
import org.turnstone.play.Truth.Mail;

/**
 * One way to look at a folder.
 *
 * @param only {@code unread}, {@code starred}, or empty for everything
 * @param sort {@code oldest}, {@code sender}, {@code subject}, {@code size}, or empty for the newest first
 */
record Look(String folder, String only, String sort) {

    /** Lie outside of conversations, and are listed by message. */
    private static final Set<String> ALONE = Set.of("Junk", "Trash", "Drafts");

    private static final Map<String, String> KEYS = Map.of(
            "sender", "DISPLAYFROM REVERSE ARRIVAL",
            "subject", "SUBJECT REVERSE ARRIVAL",
            "size", "REVERSE SIZE REVERSE ARRIVAL");

    static Look at(String folder) {
        return new Look(folder, "", "");
    }

    String url() {
        String query = (only.isEmpty() ? "" : "&only=" + only) + (sort.isEmpty() ? "" : "&sort=" + sort);
        return "/mail/1/" + folder + query.replaceFirst("&", "?");
    }

    boolean plain() {
        return only.isEmpty() && sort.isEmpty();
    }

    /** Whether it goes by conversation where the person wants that. */
    boolean stacks() {
        return sort.isEmpty() && !ALONE.contains(folder);
    }

    /** The rows it has to show. */
    List<Row> rows(Truth truth, Phone phone, boolean conversations) {
        Folder shown = truth.folders().get(folder);
        return conversations && stacks() ? stacked(truth, shown) : single(shown, phone);
    }

    private List<Row> single(Folder shown, Phone phone) {
        List<Long> order = new ArrayList<>(
                KEYS.containsKey(sort)
                        ? phone.sorted(folder, KEYS.get(sort))
                        : shown.mails().keySet());
        if (sort.isEmpty()) {
            order.sort(Comparator.reverseOrder());
        }
        return order.stream()
                .filter(uid ->
                        shown.mails().containsKey(uid) && matches(shown.mails().get(uid)))
                .map(uid -> row(shown.validity(), Map.of(uid, shown.mails().get(uid)), 1))
                .toList();
    }

    private boolean matches(Mail mail) {
        return only.isEmpty() || (only.equals("unread") ? !mail.has("\\seen") : mail.has("\\flagged"));
    }

    /** A filter shows conversations that have a letter here which matches, as what they are. */
    private List<Row> stacked(Truth truth, Folder shown) {
        Map<Integer, Map<Long, Mail>> stacks = new LinkedHashMap<>();
        new TreeSet<>(shown.mails().keySet()).descendingSet().forEach(uid -> {
            Mail mail = shown.mails().get(uid);
            stacks.computeIfAbsent(mail.matter(), _ -> new LinkedHashMap<>()).put(uid, mail);
        });
        return stacks.entrySet().stream()
                .filter(stack -> stack.getValue().values().stream().anyMatch(this::matches))
                .map(stack -> row(shown.validity(), stack.getValue(), size(truth, stack.getKey())))
                .toList();
    }

    /** A letter that lies in several folders is counted once, copies within one folder each. */
    private int size(Truth truth, int matter) {
        return truth.about(matter)
                .mapToInt(letter -> {
                    Map<String, Long> copies = truth.copies(letter).stream()
                            .map(Copy::folder)
                            .filter(name -> !ALONE.contains(name))
                            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
                    long most = copies.values().stream()
                            .max(Comparator.naturalOrder())
                            .orElse(0L);
                    return Math.toIntExact(copies.getOrDefault(folder, most));
                })
                .sum();
    }

    /** Read only where all are, starred where one is; all else as the newest is marked. */
    private static Row row(long validity, Map<Long, Mail> mails, int size) {
        long newest = mails.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        Mail head = mails.get(newest);
        return new Row(
                validity,
                new TreeSet<>(mails.keySet()),
                size > 1 ? "" : "Writer " + head.letter(),
                (head.letter() == head.matter() ? "" : "Re: ") + "Matter " + head.matter(),
                "Text of " + head.letter() + ".",
                mails.values().stream().anyMatch(mail -> !mail.has("\\seen")),
                mails.values().stream().anyMatch(mail -> mail.has("\\flagged")),
                Row.LABELS.entrySet().stream()
                        .filter(label -> head.has(label.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toCollection(TreeSet::new)),
                size);
    }
}
