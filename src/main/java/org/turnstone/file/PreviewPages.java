package org.turnstone.file;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.web.Shell;
import org.turnstone.web.Theme;

/** The pages that files are looked at on. */
@CheckedTemplate(basePath = "file", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class PreviewPages {

    private PreviewPages() {}

    /** A file, looked at. */
    public static native TemplateInstance preview(Shell shell, PreviewView preview);

    /** The document a PDF is drawn in. */
    public static native TemplateInstance pdf(Theme theme, String name);
}
