package org.turnstone.picture;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.preference.PictureChoice;
import org.turnstone.web.Shell;

/** Where a person says whose pictures they want to see. */
@CheckedTemplate(basePath = "picture", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PicturePages {

    private PicturePages() {}

    static native TemplateInstance settings(
            Shell shell, PictureChoice choice, boolean verifiable, boolean verifiedOnly, List<String> senders);
}
