package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The lines over what is quoted. */
@MessageBundle("answer")
public interface AnswerTexts {

    @Message("On {date}, {name} wrote:")
    String wrote(String date, String name);

    @Message("---------- Forwarded message ----------")
    String forwarded();

    @Message("From: {value}")
    String from(String value);

    @Message("Date: {value}")
    String date(String value);

    @Message("Subject: {value}")
    String subject(String value);

    @Message("To: {value}")
    String to(String value);

    @Message("Cc: {value}")
    String cc(String value);
}
