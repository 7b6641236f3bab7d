package org.turnstone.label;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.web.Shell;

/** Where a person names and colours their labels. */
@CheckedTemplate(basePath = "label", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class LabelPages {

    private LabelPages() {}

    static native TemplateInstance settings(Shell shell, List<Label> labels);
}
