package org.turnstone.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.turnstone.web.Shell;

/** The page a person signs in on. */
@CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class LoginPages {

    private LoginPages() {}

    public static native TemplateInstance login(Shell shell, LoginView login);
}
