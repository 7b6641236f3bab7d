package org.turnstone.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.SafeHtml;
import org.turnstone.label.LabelChoice;
import org.turnstone.mailbox.CountsView;
import org.turnstone.mailbox.ListView;
import org.turnstone.mailbox.TreeView;
import org.turnstone.snooze.SnoozeMenu;
import org.turnstone.web.Shell;

/** The pages of a message. */
@CheckedTemplate(basePath = "message", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class MessagePages {

    private MessagePages() {}

    /** The permalink: the mailbox page with the message open in it; on a narrow screen the message alone. */
    public static native TemplateInstance inMailbox(Shell shell, TreeView tree, ListView list, MessageView message);

    /** The permalink where the list around it cannot be had: the message as a page of its own. */
    public static native TemplateInstance page(Shell shell, MessageView message);

    /**
     * The content of the reading pane, for the mailbox page's frame.
     *
     * @param counts those of the list around it, where opening the message has changed them
     */
    public static native TemplateInstance pane(MessageView message, @Nullable CountsView counts);

    /**
     * One card of a conversation, unfolded, for the frame that held its line.
     *
     * @param counts as for {@link #pane}
     */
    public static native TemplateInstance card(MessageView message, @Nullable CountsView counts);

    /**
     * The star of an open message, in the place of element {@link MessageView#starElement(String)}.
     *
     * @param mailbox the path flags are posted under
     * @param id the message, as forms name it
     */
    public static native TemplateInstance star(String element, String mailbox, String id, boolean starred);

    /** The labels an open message bears, in the place of element {@link MessageView#labelsElement(String)}. */
    public static native TemplateInstance labels(String element, List<LabelChoice> labels);

    /**
     * What the label menu of an open message offers.
     *
     * @param mailbox the path labels are posted under
     */
    public static native TemplateInstance labelMenu(List<LabelChoice> labels, String mailbox);

    /**
     * What the snooze menu of an open message offers.
     *
     * @param mailbox the path snoozes are posted under
     */
    public static native TemplateInstance snoozeMenu(String mailbox, List<SnoozeMenu.Choice> choices);

    /** The menu that moves an open message. */
    public static native TemplateInstance move(List<MoveTarget> targets);

    /**
     * What pins an open message or takes it down, in the place of element {@link MessageView#pinElement(String, String)}.
     *
     * @param mailbox the path pins are posted under
     */
    public static native TemplateInstance pin(String element, String mailbox, boolean pinned);

    /** The same for muting, in the place of element {@link MessageView#muteElement(String, String)}. */
    public static native TemplateInstance mute(String element, String mailbox, boolean muted);

    /** The note above a message that left the mailbox while it was being read. */
    public static native TemplateInstance left();

    /** Every header field of a message. */
    public static native TemplateInstance headers(Shell shell, HeadersView headers);

    /** A message within a message. */
    public static native TemplateInstance enclosed(Shell shell, EnclosedView enclosed);

    /** The page when there is no message to show. */
    public static native TemplateInstance unavailablePage(Shell shell, UnavailableView unavailable);

    /** The content of the reading pane when there is no message to show. */
    public static native TemplateInstance unavailablePane(UnavailableView unavailable);

    /**
     * The message for paper: header and text in one document of its own. It goes out under the frame's policy, with
     * {@code allow-modals} besides, so that a page may open the print dialog on it.
     *
     * @param body what the frame shows, with the quotes unfolded
     */
    public static native TemplateInstance printed(Shell shell, MessageView message, SafeHtml body);

    /** The same for a conversation, with every message in an element of its own. */
    public static native TemplateInstance printedConversation(Shell shell, PrintedConversation conversation);
}
