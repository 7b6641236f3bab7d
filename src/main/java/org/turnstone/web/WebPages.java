package org.turnstone.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** What the platform itself shows. */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class WebPages {

    private WebPages() {}

    static native TemplateInstance toast(Toast toast);

    /** The help for keys. */
    static native TemplateInstance keys(Shell shell, List<HotkeyView> hotkeys);

    /** A page for what went wrong. */
    static native TemplateInstance problem(Shell shell, ProblemView problem);

    /**
     * The same in a line, where a script posted and the page stays.
     *
     * @param leads whether the way onwards is offered: in a tab of its own, so that what was written stays
     */
    static native TemplateInstance problemToast(ProblemView problem, Boolean leads);

    /** The same inside a frame of a page that stays. */
    static native TemplateInstance problemPane(String frame, ProblemView problem);

    /** The same where a message should stand: a document without style or script, as the frame allows none. */
    static native TemplateInstance problemFrame(ProblemView problem);
}
