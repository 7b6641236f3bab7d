package org.turnstone.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of a message. */
@CheckedTemplate(basePath = "message", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class MessagePages {

    private MessagePages() {}

    /** The permalink as a page of its own. */
    public static native TemplateInstance page(MessageView message);

    /** The content of the reading pane, for the mailbox page's frame. */
    public static native TemplateInstance pane(MessageView message);

    /** The pane, or the page, when there is no message to show. */
    public static native TemplateInstance unavailable(UnavailableView unavailable);
}
