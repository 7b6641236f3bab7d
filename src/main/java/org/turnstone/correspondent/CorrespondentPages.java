package org.turnstone.correspondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.turnstone.web.Shell;

/** Where collected people are seen: under a field while one types, and in the settings. */
@CheckedTemplate(basePath = "correspondent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class CorrespondentPages {

    private CorrespondentPages() {}

    /** Options of a list that the field hangs below itself. */
    static native TemplateInstance suggestions(List<Suggestion> suggestions);

    static native TemplateInstance settings(Shell shell, PeopleView people);
}
