package org.turnstone.block;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.web.Shell;

/** Where a person sees whom they have blocked. */
@CheckedTemplate(basePath = "block", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class BlockPages {

    private BlockPages() {}

    static native TemplateInstance settings(Shell shell, List<BlockRule> rules, BlockEntry entry);
}
