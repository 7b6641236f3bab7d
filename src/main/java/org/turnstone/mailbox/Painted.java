package org.turnstone.mailbox;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.turnstone.snooze.SnoozeMenu;
import org.turnstone.web.Painter;

/** The parts of the mailbox page that seldom change, for templates: {@code {inject:painted.row(row)}}. */
@ApplicationScoped
@Named("painted")
public class Painted {

    private final Painter painter;
    private final SnoozeMenu snoozes;

    Painted(Painter painter, SnoozeMenu snoozes) {
        this.painter = painter;
        this.snoozes = snoozes;
    }

    /** The markup of {@code mailbox/row.html}. */
    public RawString row(RowView row) {
        return painter.paint(row, () -> MailboxPages.row(row));
    }

    /** The markup of {@code mailbox/branches.html}. */
    public RawString branches(TreeView tree) {
        return painter.paint(tree, () -> MailboxPages.branches(tree));
    }

    /** The markup of {@code mailbox/tools.html}. */
    public RawString tools(ListView list, TreeView tree) {
        ListTools tools = new ListTools(
                list.url(),
                list.title(),
                list.use(),
                list.snoozed(),
                list.can(),
                list.labels(),
                tree.targets(),
                snoozes.choices());
        return painter.paint(tools, () -> MailboxPages.tools(tools));
    }

    /** The markup of {@code mailbox/choice-menu.html}. */
    public RawString choices(ListView list) {
        ChoiceMenu menu = new ChoiceMenu(list.url(), list.choice(), list.conversations());
        return painter.paint(menu, () -> MailboxPages.choiceMenu(menu));
    }
}
