package org.turnstone.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-in page. Key: place, then purpose. */
@MessageBundle("login")
public interface LoginTexts {

    @Message("Sign in")
    String pageTitle();

    @Message("Sign in to {product}")
    String heading(String product);

    @Message("Use your mail address and mail password.")
    String lead();

    @Message("Mail address")
    String address();

    @Message("Password")
    String password();

    @Message("Keep me signed in on this device")
    String keep();

    @Message("Sign in")
    String submit();
}
