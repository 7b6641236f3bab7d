package org.turnstone.play;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.turnstone.play.Truth.Copy;
import org.turnstone.play.Truth.Folder;
import org.turnstone.play.Truth.Mail;

/** What the other mail program does. */
final class PhoneDeeds {

    /** A folder stays on one page. */
    private static final int LARGEST = 30;

    private static final List<String> FLAGS = List.of("\\seen", "\\flagged", "$label1", "$label2");

    private final Random random;
    private final Phone phone;
    private final Supplier<List<String>> lookedAt;
    private String folder = "INBOX";
    private int written;

    /** @param lookedAt the folders that somebody has before them */
    PhoneDeeds(Random random, Phone phone, Supplier<List<String>> lookedAt) {
        this.lookedAt = lookedAt;
        this.random = random;
        this.phone = phone;
    }

    Deed any(Truth before) {
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5, 6 -> deliver(before);
            case 7, 8, 9, 10 -> mark(before);
            case 11, 12, 13 -> move(before, "MOVE");
            case 14 -> move(before, "COPY");
            case 15, 16 -> expunge(before);
            case 17 -> create(before);
            case 18, 19 -> rename(before);
            case 20 -> vanish(before);
            default -> recreate(before);
        };
    }

    Deed deliver(Truth before) {
        String own = own();
        String to = before.folders().containsKey(own) && random.nextInt(4) == 0 ? own : "INBOX";
        return before.folders().get(to).mails().size() < LARGEST ? deliver(before, to) : expunge(before);
    }

    /** Something new, or an answer to a matter that is known. */
    private Deed deliver(Truth before, String folder) {
        int letter = ++written;
        List<Integer> matters = before.folders().values().stream()
                .flatMap(each -> each.mails().values().stream())
                .map(Mail::matter)
                .distinct()
                .toList();
        int matter = matters.isEmpty() || random.nextBoolean() ? letter : any(matters);
        phone.append(folder, letter, matter);
        return Deed.of(
                "phone: letter " + letter + " about " + matter + " to " + folder,
                Map.of(letter, List.of(new Copy(folder, new TreeSet<>()))));
    }

    private Deed mark(Truth before) {
        Map<Long, Mail> some = some(before);
        String flag = any(FLAGS);
        boolean on = random.nextBoolean();
        return each(
                before,
                some,
                "UID STORE %s " + (on ? "+" : "-") + "FLAGS.SILENT (" + flag + ")",
                copy -> copy.with(flag, on));
    }

    private Deed move(Truth before, String verb) {
        Map<Long, Mail> some = some(before);
        String target = any(List.copyOf(before.folders().keySet()));
        Folder there = before.folders().get(target);
        if (target.equals(folder)
                || List.of("Drafts", "Sent").contains(target)
                || there.mails().size() > LARGEST) {
            return Deed.nothing("phone: stays");
        }
        some.values().removeIf(mail -> there.holds(mail.letter()));
        if (verb.equals("MOVE")) {
            return each(before, some, "UID MOVE %s \"" + target + "\"", copy -> copy.in(target));
        }
        Map<Integer, List<Copy>> expected = before.copied(some.values(), target);
        say(some.keySet(), "UID COPY %s \"" + target + "\"");
        return Deed.of("phone: copy from " + folder + " to " + target + " " + expected.keySet(), expected);
    }

    private Deed expunge(Truth before) {
        Map<Long, Mail> some = some(before);
        say(some.keySet(), "UID STORE %s +FLAGS.SILENT (\\Deleted)");
        return each(before, some, "UID EXPUNGE %s", _ -> null);
    }

    private Deed create(Truth before) {
        String name = any(Play.OWN);
        if (before.folders().containsKey(name)) {
            return Deed.nothing("phone: creates nothing");
        }
        make(name);
        return Deed.nothing("phone: creates " + name);
    }

    private Deed rename(Truth before) {
        String from = own();
        String to = any(Play.OWN);
        if (!before.folders().containsKey(from) || before.folders().containsKey(to)) {
            return Deed.nothing("phone: renames nothing");
        }
        phone.say("RENAME \"" + from + "\" \"" + to + "\"");
        phone.say("UNSUBSCRIBE \"" + from + "\"");
        phone.say("SUBSCRIBE \"" + to + "\"");
        return whole(before, from, "phone: rename " + from + " to " + to, copy -> copy.in(to));
    }

    private Deed vanish(Truth before) {
        String name = own();
        if (!before.folders().containsKey(name)) {
            return Deed.nothing("phone: deletes nothing");
        }
        phone.say("UNSELECT");
        phone.say("DELETE \"" + name + "\"");
        phone.say("UNSUBSCRIBE \"" + name + "\"");
        return whole(before, name, "phone: delete " + name, _ -> null);
    }

    /** The same name, and the same UIDs for other letters. */
    private Deed recreate(Truth before) {
        Deed vanished = vanish(before);
        return vanished.words().endsWith("nothing")
                ? create(before)
                : vanished.and(fill(before, vanished.words().substring("phone: delete ".length())));
    }

    /** Makes a folder with some letters. */
    Deed fill(Truth before, String name) {
        make(name);
        Deed filled = Deed.nothing("phone: makes " + name);
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            filled = filled.and(deliver(before, name));
        }
        return filled;
    }

    /** Mostly a folder that somebody looks at. */
    private String own() {
        List<String> looked = lookedAt.get().stream().filter(Play.OWN::contains).toList();
        return looked.isEmpty() || random.nextInt(3) == 0 ? any(Play.OWN) : any(looked);
    }

    private void make(String name) {
        phone.say("CREATE \"" + name + "\"");
        phone.say("SUBSCRIBE \"" + name + "\"");
    }

    private Deed whole(Truth before, String name, String words, UnaryOperator<@Nullable Copy> change) {
        return Deed.of(
                words, before.changed(name, before.folders().get(name).mails().values(), change));
    }

    private Deed each(Truth before, Map<Long, Mail> some, String command, UnaryOperator<@Nullable Copy> change) {
        say(some.keySet(), command);
        return Deed.of(
                "phone: in " + folder + " " + command
                        + some.values().stream().map(Mail::letter).toList(),
                before.changed(folder, some.values(), change));
    }

    private void say(Set<Long> uids, String command) {
        if (!uids.isEmpty()) {
            phone.say("SELECT \"" + folder + "\"");
            phone.say(command.formatted(
                    String.join(",", uids.stream().map(String::valueOf).toList())));
        }
    }

    private Map<Long, Mail> some(Truth before) {
        folder = any(before.folders().entrySet().stream()
                .filter(each -> !each.getValue().mails().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
        Map<Long, Mail> some = new TreeMap<>(before.folders().get(folder).mails());
        some.values().removeIf(_ -> random.nextInt(3) > 0);
        return some;
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
