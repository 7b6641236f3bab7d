package org.turnstone.snippet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.web.Shell;

/** Where a person keeps their templates. */
@CheckedTemplate(basePath = "snippet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class SnippetPages {

    private SnippetPages() {}

    static native TemplateInstance settings(Shell shell, List<Snippet> snippets);

    /**
     * One of them.
     *
     * @param id 0 for a new one
     * @param placeholders what may stand in it
     */
    static native TemplateInstance edit(Shell shell, long id, SnippetEntry entry, List<String> placeholders);
}
