package org.turnstone.security;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people are told of a request that was refused as forged. */
@MessageBundle("forgery")
public interface ForgeryTexts {

    @Message("This request came from another site")
    String crossSiteTitle();

    @Message("Nothing was done. If you meant to do it, do it here.")
    String crossSiteText();

    @Message("This page is too old")
    String staleFormTitle();

    @Message(
            "Somebody signed in or out since it was opened, so nothing was done. Go back, copy what you have written, and load the page again.")
    String staleFormText();

    @Message("Go to the inbox")
    String wayHome();
}
