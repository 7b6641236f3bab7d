package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of drafts that are not as they should be: written in two places, or not in Drafts. */
@MessageBundle("conflict")
public interface ConflictTexts {

    @Message("This draft was changed in another window or on another device at {at}.")
    String overtaken(String at);

    @Message("This draft was changed in another mail program.")
    String rivalled();

    @Message("This message was handed over already.")
    String sent();

    @Message("This draft was discarded, or goes on, in another window or on another device.")
    String gone();

    @Message("Nothing was written over: choose what to keep.")
    String choose();

    @Message("What is written here since is not saved, and can go on as a draft of its own.")
    String kept();

    @Message("Drafts that are here only.")
    String keptTitle();

    @Message("The mail server has not taken them yet, so other programs do not see them. It is tried again by itself.")
    String keptText();

    @Message("(no subject)")
    String keptNoSubject();

    @Message("Keep this version")
    String mine();

    @Message("Take the other one")
    String theirs();

    @Message("Keep both")
    String both();

    @Message("Keep as a new draft")
    String anew();
}
