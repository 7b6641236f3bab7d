package org.turnstone.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.mailbox.TreeView;
import org.turnstone.web.Shell;

/** The pages of the search. */
@CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class SearchPages {

    private SearchPages() {}

    /** What was found so far. */
    static native TemplateInstance page(Shell shell, TreeView tree, ResultsView results, NotesView notes);

    /** What one more step has found, for the frame that waits for it. */
    static native TemplateInstance step(ResultsView results, String frame);

    /** More of one folder, for the frame that asks. */
    static native TemplateInstance more(ResultsView results, String frame);

    /** Before anything was asked for. */
    static native TemplateInstance start(Shell shell, TreeView tree, StartView start);

    /** One hit, in the place of its row. */
    static native TemplateInstance hit(HitView hit);
}
