package org.turnstone.errand;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.web.Shell;

/** How an errand shows itself. */
@CheckedTemplate(basePath = "errand", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class ErrandPages {

    private ErrandPages() {}

    /** A page of its own, where there are no scripts. */
    static native TemplateInstance page(Shell shell, ErrandView errand);

    /** Among the toasts, for as long as it goes on. */
    public static native TemplateInstance toast(ErrandView errand);

    /** How far it is, inside the toast. */
    static native TemplateInstance meter(ErrandView errand);

    /** Streams that take away the toast whose Undo was pressed. */
    static native TemplateInstance undone(ErrandView errand);
}
