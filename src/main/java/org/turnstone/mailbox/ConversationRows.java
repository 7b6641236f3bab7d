package org.turnstone.mailbox;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.conversation.ConversationPage;
import org.turnstone.conversation.ConversationSummary;
import org.turnstone.conversation.ConversationSummary.Author;
import org.turnstone.mail.MessageSet;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** Makes rows of conversations: the newest message's, with everybody who wrote and how many messages there are. */
public final class ConversationRows {

    private static final int NAMES = 3;

    private final RowViews rows;

    public ConversationRows(RowViews rows) {
        this.rows = rows;
    }

    /**
     * The page's rows under their dates.
     *
     * @param open the message in the reading pane; {@code null} for none
     */
    List<DateSection> sections(ConversationPage page, @Nullable Uid open) {
        return Dividers.divide(
                page.conversations(),
                (conversation, above) -> rows.heading(conversation.head(), true, above),
                (heading, conversations) -> new DateSection(
                        heading,
                        conversations.stream()
                                .map(conversation -> row(page.validity(), conversation, open))
                                .toList()));
    }

    /**
     * One conversation as a row.
     *
     * @param open the message in the reading pane; {@code null} for none
     */
    public RowView row(UidValidity validity, ConversationSummary conversation, @Nullable Uid open) {
        RowView newest = rows.row(validity, conversation.head(), open);
        boolean current = open != null && conversation.here().contains(open);
        RowView.Stack stack = new RowView.Stack(
                conversation.size(), new MessageSet(rows.mailbox(), validity, conversation.here()).id());
        return newest.standingFor(newest.avatar(), names(conversation, newest.who()), stack, current);
    }

    /** In Sent a row names whom it is for, as ever; elsewhere those who wrote, the latest three. */
    private String names(ConversationSummary conversation, String newest) {
        List<Author> known = conversation.authors().stream()
                .filter(author -> author.mine() || !author.name().isEmpty())
                .toList();
        if (rows.use() == SpecialUse.SENT || known.size() < 2) {
            return newest;
        }
        String names = known.subList(Math.max(0, known.size() - NAMES), known.size()).stream()
                .map(author -> author.mine() ? rows.me() : author.name())
                .collect(Collectors.joining(", "));
        return known.size() > NAMES ? "… " + names : names;
    }
}
