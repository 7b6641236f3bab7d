package org.turnstone.snippet;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about templates. Key: place, then purpose. */
@MessageBundle("snippet")
public interface SnippetTexts {

    @Message("Templates")
    String settingsTitle();

    @Message("Texts that you write again and again. In a message they are in the menu beside Send.")
    String settingsNote();

    @Message("No templates yet. Write one here, or choose “Save as template” while you write a message.")
    String settingsNone();

    @Message("Use")
    String use();

    @Message("Write a message with {name}")
    String useLabel(String name);

    @Message("Edit")
    String edit();

    @Message("Edit {name}")
    String editLabel(String name);

    @Message("New template")
    String add();

    @Message("Name")
    String name();

    @Message("Recipients")
    String recipients();

    @Message("Who gets it; you may leave it empty.")
    String recipientsHint();

    @Message("Subject")
    String subject();

    @Message("Text")
    String text();

    @Message("Filled in when you use it:")
    String placeholders();

    @Message("What is not known then stays as it is, and you are asked before the message goes.")
    String placeholdersNote();

    @Message(
            "A formatted text needs scripts. Without them its words are shown here, and what you change becomes plain text.")
    String withoutScripts();

    @Message("Save")
    String save();

    @Message("Back to the templates")
    String back();

    @Message("Remove")
    String remove();

    @Message("{name} is saved.")
    String saved(String name);

    @Message("{name} is removed.")
    String removed(String name);

    @Message("{name} is back.")
    String restored(String name);

    @Message("Without a subject")
    String unnamed();

    @Message("Give it a name, so that you find it again.")
    String errorNameMissing();

    @Message("There is a character in it that cannot be seen or would break the line. Type it again.")
    String errorControl();

    @Message("At most {most} characters fit here.")
    String errorTooLong(int most);

    @Message("One of these cannot be read as a mail address.")
    String errorRecipients();

    @Message("This text is too long for a template.")
    String errorTextTooLong();
}
