package org.turnstone.correspondent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around collected people. Key: place, then purpose. */
@MessageBundle("correspondent")
public interface CorrespondentTexts {

    @Message("Forget {name}")
    String suggestionForget(String name);

    @Message("People")
    String settingsTitle();

    @Message(
            "Whom you write to is remembered here, and suggested while you type an address. Only you see it. Who is forgotten comes back only when you write to them again.")
    String settingsNote();

    @Message("While you write")
    String collectLegend();

    @Message("Remember those I write to")
    String collectYes();

    @Message("Remembered people")
    String listTitle();

    @Message("Search by name or address")
    String listSearch();

    @Message("Search")
    String listSearchButton();

    @Message("Nobody is remembered yet.")
    String listNone();

    @Message("Nobody is found by that.")
    String listNotFound();

    @Message("{shown} of {found} are shown. Search to find the others.")
    String listMore(int shown, int found);

    @Message("{#if times == 1}One message{#else}{times} messages{/if}, last: {day}")
    String entrySaid(int times, String day);

    @Message("Forget")
    String forget();

    @Message("Forget everybody…")
    String forgetAll();

    @Message("Forget everybody?")
    String forgetAllTitle();

    @Message("Nobody is suggested any more until you write to them again. This cannot be undone.")
    String forgetAllText();

    @Message("Forget everybody")
    String forgetAllConfirm();

    @Message("Keep them")
    String forgetAllCancel();

    @Message("{name} is forgotten.")
    String forgotten(String name);

    @Message("{name} is remembered again.")
    String remembered(String name);

    @Message("Everybody is forgotten.")
    String allForgotten();
}
