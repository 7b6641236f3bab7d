package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is asked before a message goes, and what the buttons say that put it right. */
@MessageBundle("doubt")
public interface DoubtTexts {

    @Message("Send without a subject?")
    String noSubject();

    @Message("Send without an attachment? The text says “{word}”.")
    String noAttachment(String word);

    @Message("{people} people will see each other’s addresses. In Bcc nobody does.")
    String manyDisclosed(int people);

    @Message("Move all to Bcc")
    String manyDisclosedMend();

    @Message("This answer goes to {people} people.")
    String answerToMany(int people);

    @Message("Answer only {name}")
    String answerToManyMend(String name);

    @Message("“{address}” is nearly an address at {meant}. Is it meant so?")
    String misspelt(String address, String meant);

    @Message("Change to {address}")
    String misspeltMend(String address);

    @Message("“{address}” mixes letters of different scripts, which look like others. Is it meant so?")
    String mixedScripts(String address);

    @Message("“{address}” looks unfinished: there is no ending {ending}.")
    String unfinished(String address, String ending);

    @Message("Send with a placeholder in double braces that is not filled in?")
    String placeholder();
}
