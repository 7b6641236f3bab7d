package org.turnstone.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.web.Shell;

/** The page that says what became of what was sent. */
@CheckedTemplate(basePath = "outbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class OutboxPages {

    private OutboxPages() {}

    static native TemplateInstance page(Shell shell, List<OutboxEntry> entries);

    /**
     * What is chosen about sending.
     *
     * @param steps seconds that can be chosen
     * @param chosen the seconds in force
     * @param unofficial whether mail may leave by the unofficial port
     */
    static native TemplateInstance settings(
            Shell shell, List<Integer> steps, long chosen, TidingsView tidings, boolean unofficial);
}
