package org.turnstone.label;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about labels. Key: place, then purpose. */
@MessageBundle("label")
public interface LabelTexts {

    @Message("Important")
    String tagImportant();

    @Message("Work")
    String tagWork();

    @Message("Personal")
    String tagPersonal();

    @Message("To do")
    String tagToDo();

    @Message("Later")
    String tagLater();

    @Message("Labels")
    String menuHeading();

    @Message("New label")
    String menuNew();

    @Message("Add")
    String menuAdd();

    @Message("Manage labels…")
    String menuManage();

    @Message("Labels")
    String settingsTitle();

    @Message("Labels are keywords on the messages themselves: every other program sees them too.")
    String settingsNote();

    @Message("No labels yet. Open a message, press l and type a name.")
    String settingsNone();

    @Message("Name of {label}")
    String settingsName(String label);

    @Message("Colour of {label}")
    String settingsColour(String label);

    @Message("Colour {number}")
    String settingsHue(int number);

    @Message("Save")
    String settingsSave();

    @Message("Remove")
    String settingsRemove();

    @Message("{label} is changed.")
    String changed(String label);

    @Message("{label} is no longer in your list. Messages that bear it keep the keyword.")
    String removed(String label);
}
