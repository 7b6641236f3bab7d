package org.turnstone.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.web.Shell;

/** Where a person says as whom they write. */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class IdentityPages {

    private IdentityPages() {}

    static native TemplateInstance settings(Shell shell, IdentitiesView identities);

    static native TemplateInstance edit(Shell shell, IdentityView identity, IdentityEntry entry);
}
