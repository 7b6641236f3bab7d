package org.turnstone.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.play.Truth.Copy;
import org.turnstone.play.Truth.Folder;
import org.turnstone.play.Truth.Mail;

/**
 * A form that was sent: what it has to do, and to which letters, is read from nothing but itself and what the server held.
 *
 * @param path such as {@code /mail/1/INBOX/moves}
 * @param fields in their order, as they were sent
 */
record Posted(String path, List<Map.Entry<String, String>> fields) {

    private static final Map<String, String> ROLES =
            Map.of("archive", "Archive", "junk", "Junk", "trash", "Trash", "inbox", "INBOX");

    private static final String SNOOZED = "Snoozed";

    Posted to(String other) {
        return new Posted(other, fields);
    }

    String folder() {
        return path.substring("/mail/1/".length(), path.lastIndexOf('/'));
    }

    String verb() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Optional<String> field(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What is chosen. */
    List<String> ids() {
        return all("id");
    }

    /** Those named that are there: a star names one alone, whatever else is chosen; a whole folder its newest. */
    List<Mail> named(Truth before) {
        Folder there = before.folders().get(folder());
        if (there != null && field("all").isPresent()) {
            return there.upTo(field("all").orElseThrow());
        }
        List<String> ids = Stream.of("star", "unstar")
                .flatMap(name -> field(name).stream())
                .toList();
        if (ids.isEmpty()) {
            ids = ids();
        }
        return there == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> there.named(id).stream())
                        .distinct()
                        .toList();
    }

    /** What it has to do; empty where two copies of a letter would come to lie in one folder. */
    Optional<Deed> deed(Truth before) {
        List<Mail> named = named(before);
        if ((field("undo").isPresent() && !verb().equals("moves")) || verb().equals("wakings")) {
            return Optional.of(Deed.open(words(), letters(before)));
        }
        return switch (verb()) {
            case "moves" ->
                moved(
                        before,
                        named,
                        field("to").orElseGet(() -> ROLES.get(field("role").orElseThrow())));
            case "snoozes" ->
                folder().equals(SNOOZED) ? Optional.of(Deed.nothing(words())) : landed(before, named, SNOOZED, false);
            case "labels" ->
                Optional.of(marked(
                        before,
                        named,
                        field("label").orElseThrow(),
                        field("way").orElseThrow().equals("on")));
            case "flags" -> Optional.of(field("onwards").isPresent() ? unread(before, named) : flagged(before, named));
            case "deletions" -> Optional.of(changed(before, named, _ -> null));
            default -> throw new IllegalStateException(path);
        };
    }

    private Optional<Deed> moved(Truth before, List<Mail> named, String target) {
        return before.folders().containsKey(target)
                ? landed(before, named, target, field("keep").isPresent())
                : Optional.of(Deed.nothing(words()));
    }

    private Optional<Deed> landed(Truth before, List<Mail> named, String target, boolean copies) {
        Folder there = before.folders().get(target);
        if (there != null
                && named.stream().anyMatch(mail -> there.holds(mail.letter()))
                && (copies || !target.equals(folder()))) {
            return Optional.empty();
        }
        if (!copies) {
            return Optional.of(changed(before, named, copy -> copy.in(target)));
        }
        return Optional.of(Deed.of(words(), before.copied(named, target)));
    }

    private Deed flagged(Truth before, List<Mail> named) {
        boolean on = field("star").isPresent()
                || (field("unstar").isEmpty() && field("add").isPresent());
        String flag = field("star").isPresent() || field("unstar").isPresent()
                ? "flagged"
                : field("add").or(() -> field("remove")).orElseThrow();
        return marked(before, named, "\\" + flag, on);
    }

    /** A letter and what came after it in its conversation. */
    private Deed unread(Truth before, List<Mail> named) {
        if (named.isEmpty()) {
            return Deed.nothing(words());
        }
        Map<Integer, List<List<Copy>>> outcomes = new TreeMap<>();
        named.stream().flatMap(mail -> before.about(mail.matter())).forEach(letter -> outcomes.put(letter, List.of()));
        List<Mail> there = List.copyOf(before.folders().get(folder()).mails().values());
        before.changed(folder(), there, copy -> copy.with("\\seen", false)).forEach((letter, copies) -> {
            outcomes.computeIfPresent(letter, (_, _) -> List.of(copies, before.copies(letter)));
        });
        outcomes.values().removeIf(List::isEmpty);
        return new Deed(words(), outcomes, Set.of());
    }

    private Deed marked(Truth before, List<Mail> named, String flag, boolean on) {
        return changed(before, named, copy -> copy.with(flag, on));
    }

    private Deed changed(Truth before, List<Mail> named, UnaryOperator<@Nullable Copy> change) {
        return Deed.of(words(), before.changed(folder(), named, change));
    }

    /** The letters that are named. */
    Set<Integer> letters(Truth before) {
        return named(before).stream().map(Mail::letter).collect(Collectors.toSet());
    }

    String words() {
        return path + " "
                + fields.stream()
                        .filter(field -> !field.getKey().contains("token"))
                        .toList();
    }
}
