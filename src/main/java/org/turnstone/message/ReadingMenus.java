package org.turnstone.message;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.turnstone.label.LabelChoice;
import org.turnstone.snooze.SnoozeMenu;
import org.turnstone.web.Painter;

/** Menus that one open message has like the next, for templates: {@code {inject:readingMenus.moves(message.targets)}}. */
@ApplicationScoped
@Named("readingMenus")
public class ReadingMenus {

    private final Painter painter;
    private final SnoozeMenu snoozes;

    ReadingMenus(Painter painter, SnoozeMenu snoozes) {
        this.painter = painter;
        this.snoozes = snoozes;
    }

    private record Snoozes(String mailbox, List<SnoozeMenu.Choice> choices) {}

    private record Moves(List<MoveTarget> targets) {}

    private record Labels(List<LabelChoice> labels, String mailbox) {}

    /** When messages of that mailbox can come back. */
    public RawString snoozes(String mailbox) {
        Snoozes menu = new Snoozes(mailbox, snoozes.choices());
        return painter.paint(menu, () -> MessagePages.snoozeMenu(menu.mailbox(), menu.choices()));
    }

    /** Where a message can be moved to. */
    public RawString moves(List<MoveTarget> targets) {
        Moves menu = new Moves(targets);
        return painter.paint(menu, () -> MessagePages.move(menu.targets()));
    }

    /** What a message of that mailbox can be labelled with. */
    public RawString labels(List<LabelChoice> labels, String mailbox) {
        Labels menu = new Labels(labels, mailbox);
        return painter.paint(menu, () -> MessagePages.labelMenu(menu.labels(), menu.mailbox()));
    }
}
