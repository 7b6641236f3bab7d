package org.turnstone.compose;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.web.Shell;

/** The pages a message is written on. */
@CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class ComposePages {

    private ComposePages() {}

    /** The form as a page of its own: on a phone, without scripts, and under its own address. */
    public static native TemplateInstance page(Shell shell, ComposeView compose);

    /** The form docked over the mailbox: the content of the {@code compose} frame, the frame's element with it. */
    public static native TemplateInstance panel(ComposeView compose);

    /** The hidden field that says which draft this is. */
    static native TemplateInstance identity(Draft draft);

    /** The line that says when it was saved. */
    static native TemplateInstance status(Draft draft);

    static native TemplateInstance notSaved();

    /** What else has become of the draft, and what can be done. */
    static native TemplateInstance conflict(Conflict conflict);

    static native TemplateInstance attachments(ComposeView compose);

    static native TemplateInstance failure(Failure failure);

    /** To, Cc and Bcc. */
    static native TemplateInstance recipients(ComposeView compose);

    /** What is asked before a message goes, as a dialog that opens by itself. */
    static native TemplateInstance doubts(List<Question> questions, String answer);

    /** Nothing is wrong. */
    static native TemplateInstance noFailure();

    /** Nothing is being written: what the {@code compose} frame holds then. */
    public static native TemplateInstance closed();
}
