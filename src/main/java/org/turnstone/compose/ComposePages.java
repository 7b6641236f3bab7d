package org.turnstone.compose;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.web.Shell;

/** The pages a message is written on. */
@CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class ComposePages {

    private ComposePages() {}

    /** The form as a page of its own: on a phone, without scripts, and under its own address. */
    public static native TemplateInstance page(Shell shell, ComposeView compose);

    /** The form docked over the mailbox, for the {@code compose} frame. */
    public static native TemplateInstance panel(ComposeView compose);

    /** What a save changes on a form that stays open: the draft's id and the line that says when, as a stream. */
    public static native TemplateInstance saved(Draft draft);

    /** What attaching or removing a file changes on a form that stays open, as a stream. */
    public static native TemplateInstance attached(ComposeView compose);

    /** What a save that failed says on a form that stays open, as a stream. */
    public static native TemplateInstance unsaved(Failure failure);
}
