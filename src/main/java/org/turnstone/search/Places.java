package org.turnstone.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.FolderNames;
import org.turnstone.mailbox.Mailboxes;

/**
 * Which folders a query is about. Unless it names some, all but Junk and Trash; where the server has one that holds every
 * message, that one alone.
 *
 * @param chosen in the order they are searched: where new mail arrives first
 * @param leftOut Junk and Trash, where they were left out unasked
 * @param unknown names in the query that no folder has
 */
record Places(List<Place> chosen, List<Place> leftOut, List<String> unknown) {

    private static final Set<String> ANYWHERE = Set.of("anywhere", "all", "everywhere");

    private static final Map<String, SpecialUse> WORDS = Map.ofEntries(
            Map.entry("inbox", SpecialUse.INBOX),
            Map.entry("drafts", SpecialUse.DRAFTS),
            Map.entry("draft", SpecialUse.DRAFTS),
            Map.entry("sent", SpecialUse.SENT),
            Map.entry("archive", SpecialUse.ARCHIVE),
            Map.entry("junk", SpecialUse.JUNK),
            Map.entry("spam", SpecialUse.JUNK),
            Map.entry("trash", SpecialUse.TRASH),
            Map.entry("bin", SpecialUse.TRASH));

    private static final List<SpecialUse> FIRST =
            List.of(SpecialUse.INBOX, SpecialUse.SENT, SpecialUse.ARCHIVE, SpecialUse.DRAFTS);

    Places {
        chosen = List.copyOf(chosen);
        leftOut = List.copyOf(leftOut);
        unknown = List.copyOf(unknown);
    }

    static Places of(Query query, Mailboxes.Tree tree, FolderNames names) {
        List<Place> all = tree.mailboxes().stream()
                .filter(MailboxNode::selectable)
                .map(node -> new Place(node, names.full(node)))
                .sorted(Comparator.comparingInt(Places::rank))
                .toList();
        List<Place> chosen = query.in().isEmpty() ? usual(all) : named(all, query.in(), names);
        List<Place> without = chosen.stream()
                .filter(place -> query.notIn().stream().noneMatch(name -> matches(place, name, names)))
                .toList();
        List<String> mentioned = new ArrayList<>(query.in());
        mentioned.addAll(query.notIn());
        return new Places(
                without,
                query.in().isEmpty() ? all.stream().filter(Places::isRubbish).toList() : List.of(),
                mentioned.stream()
                        .filter(name ->
                                !isAnywhere(name) && all.stream().noneMatch(place -> matches(place, name, names)))
                        .toList());
    }

    private static int rank(Place place) {
        SpecialUse use = place.node().use();
        if (isRubbish(place)) {
            return FIRST.size() + 1;
        }
        int first = use == null ? -1 : FIRST.indexOf(use);
        return first < 0 ? FIRST.size() : first;
    }

    private static boolean isRubbish(Place place) {
        return place.node().use() == SpecialUse.JUNK || place.node().use() == SpecialUse.TRASH;
    }

    private static List<Place> usual(List<Place> all) {
        List<Place> everything = all.stream()
                .filter(place -> place.node().use() == SpecialUse.ALL)
                .toList();
        return everything.isEmpty()
                ? real(all).stream().filter(place -> !isRubbish(place)).toList()
                : everything;
    }

    /** Without those that only show again what lies elsewhere (RFC 6154 section 2). */
    private static List<Place> real(List<Place> all) {
        return all.stream()
                .filter(place ->
                        place.node().use() != SpecialUse.ALL && place.node().use() != SpecialUse.FLAGGED)
                .toList();
    }

    private static List<Place> named(List<Place> all, List<String> wanted, FolderNames names) {
        if (wanted.stream().anyMatch(Places::isAnywhere)) {
            return all.stream().anyMatch(place -> place.node().use() == SpecialUse.ALL)
                    ? all.stream()
                            .filter(place -> place.node().use() == SpecialUse.ALL || isRubbish(place))
                            .toList()
                    : real(all);
        }
        return all.stream()
                .filter(place -> wanted.stream().anyMatch(name -> matches(place, name, names)))
                .toList();
    }

    private static boolean isAnywhere(String name) {
        return ANYWHERE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** By its purpose, by what people call it, or by its full name. */
    private static boolean matches(Place place, String name, FolderNames names) {
        MailboxNode node = place.node();
        SpecialUse use = WORDS.get(name.toLowerCase(Locale.ROOT));
        return (use != null && node.use() == use)
                || node.path().name().equalsIgnoreCase(name)
                || node.path().shown().equalsIgnoreCase(name)
                || names.of(node).equalsIgnoreCase(name)
                || names.full(node).equalsIgnoreCase(name)
                || names.full(node).replace(" / ", "/").equalsIgnoreCase(name);
    }
}
