package org.turnstone.redirect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.web.Shell;

/** The form by which a message is sent on. */
@CheckedTemplate(basePath = "redirect", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class RedirectPages {

    private RedirectPages() {}

    /** As a page of its own: on a phone, without scripts, and under its own address. */
    static native TemplateInstance page(Shell shell, RedirectView redirect);

    /** Docked over the mailbox: the content of the {@code compose} frame, the frame's element with it. */
    static native TemplateInstance panel(RedirectView redirect);
}
