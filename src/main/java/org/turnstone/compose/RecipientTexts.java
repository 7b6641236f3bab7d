package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words on recipients: what can be done with one, and what is wrong with what was typed. */
@MessageBundle("recipient")
public interface RecipientTexts {

    @Message("Suggestions; Shift and Delete forget one")
    String suggestions();

    @Message("and {count} more")
    String more(String count);

    @Message("Move to To")
    String moveTo();

    @Message("Move to Cc")
    String moveCc();

    @Message("Move to Bcc")
    String moveBcc();

    @Message("Edit")
    String edit();

    @Message("Edit {name}")
    String editLabel(String name);

    @Message("Copy address")
    String copy();

    @Message("Remove")
    String remove();

    @Message("Copied.")
    String copied();

    @Message("{address} is in {field} already.")
    String twin(String address, String field);

    @Message("The members of {name} were added one by one.")
    String group(String name);

    @Message("“{piece}” has no @ sign, so it is no mail address.")
    String faultNoAt(String piece);

    @Message("There is a space in “{piece}”.")
    String faultSpace(String piece);

    @Message("“{piece}” has something before the @ that cannot stand there.")
    String faultLocal(String piece);

    @Message("“{piece}” has no domain behind the @, or none that can be.")
    String faultDomain(String piece);

    @Message("“{piece}” has no domain ending, such as .org.")
    String faultNoEnding(String piece);

    @Message("“{piece}” holds a character that cannot be seen. Type it anew.")
    String faultUnseen(String piece);

    @Message("“{piece}” has a quote or bracket that is not closed, or something behind the address.")
    String faultPunctuation(String piece);

    @Message("“{piece}” is longer than an address can be.")
    String faultTooLong(String piece);

    @Message("{count} more cannot be read as addresses.")
    String faultsMore(int count);
}
