package org.turnstone.conversation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;

/** Makes rows of conversations: whatever of them is not in memory is read with one command. */
final class Rows {

    /** So many messages a page are read for no more than their author's name. */
    private static final int MOST_FOR_NAMES = 60;

    /** What one message bears, its conversation does. */
    private static final Set<Flag> OF_ALL = Set.of(Flag.FLAGGED, Flag.PINNED, Flag.MUTED);

    private final Names names;
    private final Clues clues;
    private final Map<Uid, Set<Flag>> flags;

    /** @param flags of every message that is there */
    Rows(Names names, Clues clues, Map<Uid, Set<Flag>> flags) {
        this.names = names;
        this.clues = clues;
        this.flags = flags;
    }

    List<ConversationSummary> of(ImapFolder folder, List<Conversation> conversations) throws IOException {
        Map<Uid, Conversation> heads = new LinkedHashMap<>();
        for (Conversation conversation : conversations) {
            conversation.here().stream()
                    .filter(flags::containsKey)
                    .findFirst()
                    .ifPresent(head -> heads.put(head, conversation));
        }
        Set<Uid> wanted = new LinkedHashSet<>(heads.keySet());
        wanted.addAll(nameless(folder.path(), heads));
        Map<Uid, MessageSummary> read = folder.rows().remembered(wanted).stream()
                .collect(Collectors.toMap(MessageSummary::uid, Function.identity(), (one, _) -> one));
        for (MessageSummary message : read.values()) {
            EmailAddress author = message.envelope().from().isEmpty()
                    ? EmailAddress.of("")
                    : message.envelope().from().getFirst();
            names.learn(clues.author(author), author);
        }
        List<ConversationSummary> rows = new ArrayList<>(heads.size());
        heads.forEach((head, conversation) -> {
            MessageSummary message = read.get(head);
            if (message != null) {
                rows.add(row(message, conversation));
            }
        });
        return rows;
    }

    /** After a restart names are not known: of each author's, one message here tells it. */
    private Set<Uid> nameless(MailboxPath mailbox, Map<Uid, Conversation> heads) {
        Set<Uid> wanted = new LinkedHashSet<>();
        Set<Integer> asked = new HashSet<>();
        for (Conversation conversation : heads.values()) {
            for (Member member : conversation.in(mailbox)) {
                boolean unknown = !member.mine()
                        && member.author() != 0
                        && names.of(member.author()).isEmpty();
                if (unknown
                        && conversation.size() > 1
                        && wanted.size() < MOST_FOR_NAMES
                        && flags.containsKey(member.ref().uid())
                        && asked.add(member.author())) {
                    wanted.add(member.ref().uid());
                }
            }
        }
        return wanted;
    }

    private ConversationSummary row(MessageSummary head, Conversation conversation) {
        List<Uid> here = conversation.here().stream().filter(flags::containsKey).toList();
        int gone = conversation.here().size() - here.size();
        Map<Integer, ConversationSummary.Author> authors = new LinkedHashMap<>();
        for (Member member : conversation.members()) {
            authors.putIfAbsent(
                    member.mine() ? 0 : member.author(),
                    new ConversationSummary.Author(names.of(member.author()).orElse(""), member.mine()));
        }
        return new ConversationSummary(
                head.withFlags(flags(here, flags.getOrDefault(head.uid(), Set.of()))),
                here,
                Math.max(here.size(), conversation.size() - gone),
                List.copyOf(authors.values()));
    }

    /** Read only where all are, starred, pinned and muted where one is; all else as the newest is marked. */
    private Set<Flag> flags(List<Uid> here, Set<Flag> newest) {
        Set<Flag> together = new HashSet<>(newest);
        for (Uid uid : here) {
            Set<Flag> own = flags.getOrDefault(uid, Set.of());
            if (!own.contains(Flag.SEEN)) {
                together.remove(Flag.SEEN);
            }
            own.stream().filter(OF_ALL::contains).forEach(together::add);
        }
        return together;
    }
}
