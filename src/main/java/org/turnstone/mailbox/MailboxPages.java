package org.turnstone.mailbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.web.ProblemView;
import org.turnstone.web.Shell;

/** The mailbox page and the parts of it that are painted alone. */
@CheckedTemplate(basePath = "mailbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class MailboxPages {

    private MailboxPages() {}

    /** The whole page, nothing open in the reading pane. */
    public static native TemplateInstance page(Shell shell, TreeView tree, ListView list);

    /** The whole page where the list could not be read: the tree stays usable. */
    public static native TemplateInstance trouble(Shell shell, TreeView tree, ProblemView problem);

    /** What may have changed on an open page since it was painted, each part under the id that it has there. */
    public static native TemplateInstance changes(String title, TreeView tree, ListView list);

    /** The next page of the list, for the frame that waits for it at the end of the one before. */
    public static native TemplateInstance more(ListView list, String frame);

    /** The dates along the scrollbar, for a script. */
    public static native TemplateInstance dates(List<DateMark> marks);

    /** The list with its head, in the place of element {@code list}: after a change that moves many rows. */
    public static native TemplateInstance list(ListView list, TreeView tree);

    /** Streams that bring the counts on the page up to date: for a frame's answer, or among other streams. */
    public static native TemplateInstance counts(CountsView counts);

    /** One row, in the place of element {@link RowView#element()}. */
    public static native TemplateInstance row(RowView row);

    /** What can be done with messages that are selected. */
    static native TemplateInstance tools(ListTools tools);

    /** The menu of filters and orders. */
    static native TemplateInstance choiceMenu(ChoiceMenu menu);

    /** What stands in the tree: folders and labels. */
    static native TemplateInstance branches(TreeView tree);

    /** The tree, in the place of element {@code folders}: after counts or names changed. */
    public static native TemplateInstance tree(TreeView tree);
}
