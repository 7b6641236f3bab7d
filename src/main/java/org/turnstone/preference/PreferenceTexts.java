package org.turnstone.preference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the settings. Key: place, then purpose. */
@MessageBundle("preference")
public interface PreferenceTexts {

    @Message("Settings")
    String settingsTitle();

    @Message("Appearance")
    String appearanceTitle();

    @Message("Labels")
    String labelsTitle();

    @Message("Kept on this device, for everyone who uses it.")
    String appearanceNote();

    @Message("Theme")
    String themeLegend();

    @Message("Space between rows")
    String densityLegend();

    @Message("Save")
    String save();

    @Message("Back to the mail")
    String back();
}
