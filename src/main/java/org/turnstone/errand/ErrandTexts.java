package org.turnstone.errand;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around an errand; what is done is said by the chore itself. */
@MessageBundle("errand")
public interface ErrandTexts {

    @Message("Under way")
    String title();

    @Message("Finished")
    String titleEnded();

    @Message("Stop")
    String stop();

    @Message("Stopping…")
    String stopping();

    @Message("Look again")
    String look();

    @Message("It goes on by itself: you can leave this page.")
    String note();

    @Message("Back to the list")
    String back();

    @Message("Progress")
    String progress();

    @Message("{done} Stopped: the other {left} stay as they were.")
    String stopped(String done, String left);

    @Message("Stopped before anything was done.")
    String stoppedAtOnce();

    @Message(
            "{done} Then the connection to the mail server was lost: of the other {left}, some may be done too. Choose what is left in the list to go on.")
    String lost(String done, String left);

    @Message(
            "{done} Then the mail server refused to go on: the other {left} stay as they were. Choose them in the list to try again.")
    String refused(String done, String left);

    @Message(
            "{done} Then the mail server had no more room: the other {left} stay as they were. Delete something first, and choose them again.")
    String full(String done, String left);

    @Message(
            "{done} Then the folder changed: the other {left} stay as they were. Open the list again to see it as it is.")
    String changed(String done, String left);

    @Message("There is nothing left to take back.")
    String nothingToTakeBack();
}
