package org.turnstone.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a sign-in failed, as people are told: a title that says what happened, and what can be done. */
@MessageBundle("refusal")
public interface RefusalTexts {

    @Message("This is not a mail address.")
    String addressMalformedTitle();

    @Message("Write the whole address, such as anna@example.org.")
    String addressMalformedText();

    @Message("Mail of this domain is not read here.")
    String domainUnknownTitle();

    @Message("Check what stands after the @ sign, or ask your administrator.")
    String domainUnknownText();

    @Message("The address or the password is wrong.")
    String passwordRefusedTitle();

    @Message("Check both, capital letters included, and try again.")
    String passwordRefusedText();

    @Message("Your password has expired.")
    String passwordExpiredTitle();

    @Message("Choose a new one where you manage your mail account, then sign in with it.")
    String passwordExpiredText();

    @Message("The mail server cannot be reached.")
    String unreachableTitle();

    @Message("Your address and password were not checked. Try again in a few minutes.")
    String unreachableText();

    @Message("The mail server is busy or being maintained.")
    String unavailableTitle();

    @Message("Your address and password were not checked. Try again in a few minutes.")
    String unavailableText();

    @Message("The mail server could not prove that it is the right one.")
    String certificateTitle();

    @Message("Its certificate is not valid, so your password was not sent. Tell your administrator.")
    String certificateText();

    @Message("The mail server offers no secure connection.")
    String tlsMissingTitle();

    @Message("Your password was not sent. Tell your administrator.")
    String tlsMissingText();

    @Message("Too many attempts.")
    String rateLimitedTitle();

    @Message("{wait} before you try again.")
    String rateLimitedText(String wait);

    @Message("Wait {seconds} seconds")
    String waitSeconds(long seconds);

    @Message("Wait {minutes} minutes")
    String waitMinutes(long minutes);

    @Message("The mail server asks you to contact your administrator.")
    String contactAdminTitle();

    @Message("It does not let you sign in until they have acted.")
    String contactAdminText();

    @Message("The mail server refused to let you sign in.")
    String refusedTitle();

    @Message("Try again later; if it stays so, ask your administrator.")
    String refusedText();

    @Message("You have been signed out.")
    String noticeSignedOut();

    @Message("The mail server no longer takes your password. Sign in again.")
    String noticePasswordRefused();
}
