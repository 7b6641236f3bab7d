package org.turnstone.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people are told of what went wrong: what happened, what it means, and a way on. Key: problem, then part. */
@MessageBundle("problem")
public interface ProblemTexts {

    @Message("You are signed out")
    String signedOutTitle();

    @Message(
            "Sign in again to go on. What you have written stays on its page: sign in in another tab, then send it again.")
    String signedOutText();

    @Message("Your mail password was not accepted")
    String passwordRefusedTitle();

    @Message("The mail server no longer takes the password you signed in with. Sign in with the new one.")
    String passwordRefusedText();

    @Message("Your mail password has expired")
    String passwordExpiredTitle();

    @Message("Choose a new one where you manage your mail account, then sign in with it.")
    String passwordExpiredText();

    @Message("There is no such page")
    String pageMissingTitle();

    @Message("The address may be mistyped, or what it showed has moved.")
    String pageMissingText();

    @Message("There is no such account")
    String accountMissingTitle();

    @Message("The address names a mail account that is not yours.")
    String accountMissingText();

    @Message("This folder is no longer here")
    String mailboxMissingTitle();

    @Message("It was renamed or deleted, perhaps in another mail program.")
    String mailboxMissingText();

    @Message("This message is no longer here")
    String messageMissingTitle();

    @Message("It was moved or deleted, perhaps in another mail program.")
    String messageMissingText();

    @Message("This attachment is not here")
    String partMissingTitle();

    @Message("The message has no such part.")
    String partMissingText();

    @Message("This draft is no longer here")
    String draftMissingTitle();

    @Message("It was sent or deleted, perhaps in another tab or mail program.")
    String draftMissingText();

    @Message("This is over, and no longer remembered.")
    String errandMissingTitle();

    @Message("What was done can be seen in the folders.")
    String errandMissingText();

    @Message("There is no such identity")
    String identityMissingTitle();

    @Message("It was removed, or it is not yours. Yours are in the settings.")
    String identityMissingText();

    @Message("There is no such template")
    String snippetMissingTitle();

    @Message("It was removed, or it is not yours. Yours are in the settings.")
    String snippetMissingText();

    @Message("This folder was set up anew")
    String mailboxChangedTitle();

    @Message(
            "The mail server gave its messages new numbers, so nothing was done to any of them. Open the folder again.")
    String mailboxChangedText();

    @Message("The mail server cannot be reached")
    String unreachableTitle();

    @Message("Nothing was changed. Try again in a moment.")
    String unreachableText();

    @Message("The mail server is busy")
    String busyTitle();

    @Message("All connections to it are in use. Try again in a moment.")
    String busyText();

    @Message("The mail server could not prove that it is the right one")
    String certificateTitle();

    @Message("Its certificate is not valid, so nothing was sent to it. Tell your administrator.")
    String certificateText();

    @Message("The mail server offers no secure connection")
    String tlsMissingTitle();

    @Message("Nothing was sent to it. Tell your administrator.")
    String tlsMissingText();

    @Message("Turnstone cannot reach its database")
    String databaseTitle();

    @Message("Your mail is safe where it is. Try again in a moment.")
    String databaseText();

    @Message("The mail server said no")
    String refusedTitle();

    @Message("It did not do what was asked, and gave no reason that could be shown here.")
    String refusedText();

    @Message("It answered: {answer}")
    String refusedAnswer(String answer);

    @Message("You are not allowed to do this")
    String notAllowedTitle();

    @Message("The mail server does not permit it to you.")
    String notAllowedText();

    @Message("There is one of that name already")
    String existsTitle();

    @Message("Choose another name.")
    String existsText();

    @Message("Your administrator has to act first")
    String contactAdminTitle();

    @Message("The mail server asks you to contact them.")
    String contactAdminText();

    @Message("The mailbox is full")
    String quotaTitle();

    @Message("Delete something you no longer need, empty the trash, then try again.")
    String quotaText();

    @Message("This is too large")
    String tooLargeTitle();

    @Message("At most {limit} can be taken.")
    String tooLargeText(String limit);

    @Message("It is more than the server takes.")
    String tooLargeUnknown();

    @Message("There is no room for this file")
    String noRoomTitle();

    @Message(
            "The files of your unsent messages take up all the room there is for them. Send or discard one of these messages, then try again.")
    String noRoomOfYours();

    @Message(
            "The disk of this server is full, and nothing of the file was kept. What you wrote is safe; try again later.")
    String noRoomAtAll();

    @Message("The file is not here any more")
    String uploadMissingTitle();

    @Message("It waited too long, or its message was sent or discarded. Attach it again.")
    String uploadMissingText();

    @Message("The upload went on elsewhere")
    String uploadOffsetTitle();

    @Message("More of this file has arrived meanwhile. It goes on from there.")
    String uploadOffsetText();

    @Message("Too many requests")
    String rateLimitedTitle();

    @Message("Wait a moment, then try again.")
    String rateLimitedText();

    @Message("This cannot be used")
    String invalidTitle();

    @Message("Something in the form is not as it has to be, and nothing was done. Go back and check it.")
    String invalidText();

    @Message("A folder cannot have this name")
    String folderNameTitle();

    @Message("It is empty, or holds characters that no folder's name can. Choose another name.")
    String folderNameText();

    @Message(
            "It holds the character that the mail server puts between a folder and those inside it. Choose another name; to make a folder inside another, open that one first.")
    String folderNameDelimiter();

    @Message("Nothing was snoozed")
    String snoozeTitle();

    @Message("Choose a date and a time.")
    String snoozeTime();

    @Message("That time has passed. Choose a later one.")
    String snoozePast();

    @Message("That is more than five years away. Choose an earlier time.")
    String snoozeFar();

    @Message("The label cannot be made.")
    String labelNameTitle();

    @Message("Give it a name of up to 100 characters, in one line.")
    String labelNameText();

    @Message("There are too many labels already. Remove one in the settings first.")
    String labelTooMany();

    @Message("This folder keeps no labels.")
    String labelNotKeptTitle();

    @Message("The mail server does not store keywords in it. Nothing was changed.")
    String labelNotKeptText();

    @Message("Nothing can be pinned in this folder.")
    String pinNotKeptTitle();

    @Message("Nothing can be muted in this folder.")
    String muteNotKeptTitle();

    @Message("Nobody knows whether this was done")
    String outcomeUnknownTitle();

    @Message("The connection broke off at the last moment. Look whether it was before you do it again.")
    String outcomeUnknownText();

    @Message("Only a part of this was done")
    String partlyDoneTitle();

    @Message("The mail server refused the rest. Look at the list before you do it again.")
    String partlyDoneText();

    @Message("This cannot be done here")
    String requestTitle();

    @Message("The request was not one that this address takes. Nothing was done.")
    String requestText();

    @Message("Something went wrong here")
    String failureTitle();

    @Message(
            "It is our fault, and it was written down. Try again; if it stays so, give your administrator the reference below.")
    String failureText();

    @Message("This address has expired")
    String addressExpiredTitle();

    @Message("Open the message again.")
    String addressExpiredText();

    @Message("Sign in")
    String waySignIn();

    @Message("Go to the inbox")
    String wayHome();
}
