package org.turnstone.preference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.web.Shell;

/** The pages a person changes Turnstone on. */
@CheckedTemplate(basePath = "preference", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class SettingsPages {

    private SettingsPages() {}

    /**
     * Theme and density, which stand in the shell already, how messages that belong together are shown, and how one is
     * begun.
     */
    static native TemplateInstance appearance(Shell shell, Threading threading, WritingFormat writing);
}
