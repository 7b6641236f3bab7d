package org.turnstone.trust;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of trust. Each piece of evidence is a sentence that says what was found, and no more than that. */
@MessageBundle("trust")
public interface TrustTexts {

    @Message("Why trust this?")
    String title();

    @Message("{mark}. Why trust this?")
    String markTitle(String mark);

    @Message("Verified")
    String markVerified();

    @Message("Not verified")
    String markUnknown();

    @Message("Be careful")
    String markCareful();

    @Message("Dangerous")
    String markDangerous();

    @Message("The sender’s domain confirms that this message comes from it, and nothing speaks against it.")
    String summaryVerified();

    @Message("Nobody has confirmed who sent this, and nothing speaks against it. That is so for much ordinary mail.")
    String summaryUnknown();

    @Message("There is a reason to look twice before you answer, open a file or follow a link.")
    String summaryCareful();

    @Message("Do not answer, open files or follow links unless you know by other means that this is real.")
    String summaryDangerous();

    @Message("Be careful.")
    String bannerCareful();

    @Message("This is probably a fraud.")
    String bannerDangerous();

    @Message("Against it")
    String headingAgainst();

    @Message("What is known")
    String headingKnown();

    @Message("The attachment “{file}” is a program that is made to look like a document.")
    String disguisedProgram(String file);

    @Message("It was sent from {domain}, which looks like {known} and is not the same.")
    String lookalikeDomain(String domain, String known);

    @Message("It claims to come from {domain}, which you know, and that domain’s check failed.")
    String dmarcFailKnown(String domain);

    @Message("It claims to come from {domain}, and that domain’s check failed: it was forged, or changed on its way.")
    String dmarcFail(String domain);

    @Message("It bears the name of somebody you write to at {known}, and comes from {address}.")
    String knownName(String address, String known);

    @Message("The sender’s name holds the address {shown}, but the message comes from {address}.")
    String nameHoldsAddress(String address, String shown);

    @Message("The domain {domain} mixes letters of different alphabets that look alike.")
    String mixedScripts(String domain);

    @Message("It was sent from {domain}, which is one letter away from {known}.")
    String nearlyKnownDomain(String domain, String known);

    @Message("It says that it is from {address}, but your answer would go to {reply}.")
    String answersLeaveKnown(String reply, String address);

    @Message("It names several senders. The first one is shown.")
    String unclearSender();

    @Message("It names no sender.")
    String noSender();

    @Message("A link shows {shown} and leads to {host}.")
    String misleadingLink(String host, String shown);

    @Message("The attachment “{file}” is a program. It can do anything on your computer that you can.")
    String program(String file);

    @Message("{domain} confirms that this message comes from it (DMARC).")
    String dmarcPass(String domain);

    @Message("{domain} has a mark that an authority has verified, and your mail server has checked it (BIMI).")
    String verifiedMark(String domain);

    @Message("{domain} has signed this message (DKIM).")
    String dkimOfSender(String domain);

    @Message("It was sent from a server that {domain} names as its own (SPF).")
    String spfOfSender(String domain);

    @Message("Turnstone has not been told whose checks to believe, so nothing is verified here.")
    String notAsked();

    @Message("The receiving mail server left no word of having checked the sender.")
    String noResults();

    @Message("{domain} does not say how its mail can be told from forged mail (DMARC).")
    String dmarcNone(String domain);

    @Message("Whether it comes from {domain} could not be checked (DMARC).")
    String dmarcUnsure(String domain);

    @Message(
            "It does not come from {domain} directly: somebody passed it on, and sealed that it was in order before (DMARC, ARC).")
    String dmarcPassedOn(String domain);

    @Message("It does not come from {domain} directly: a mailing list at {list} passed it on (DMARC).")
    String dmarcByList(String domain, String list);

    @Message("The check of {domain} failed, which that domain itself does not hold against a message (DMARC).")
    String dmarcNotEnforced(String domain);

    @Message("{domain} has signed this message, which has not been changed since (DKIM).")
    String dkimPass(String domain);

    @Message("A signature does not fit the message: it was changed on its way, or the signature is false (DKIM).")
    String dkimFail();

    @Message("It is not signed by any domain (DKIM).")
    String dkimNone();

    @Message("Its signature could not be checked (DKIM).")
    String dkimUnsure();

    @Message("The sending server may send for {domain} (SPF).")
    String spfPass(String domain);

    @Message("The sending server is not one that {domain} names as its own (SPF).")
    String spfFail(String domain);

    @Message("Nobody says which servers may send for this sender (SPF).")
    String spfNone();

    @Message("Whether the sending server may send for this sender could not be checked (SPF).")
    String spfUnsure();

    @Message("It was passed on, and each server on the way has sealed what it found (ARC).")
    String arcPass();

    @Message("It was passed on, and the seals of the way do not fit (ARC).")
    String arcFail();

    @Message("You have written to {address}.")
    String writtenTo(String address);

    @Message("You have had mail from {address} before, and have not written to it lately.")
    String heardBefore(String address);

    @Message("This is the first message from {address} here.")
    String firstContact(String address);

    @Message("It bears the name of somebody you write to at {known}; {address} sends it in their name.")
    String knownNameByService(String address, String known);

    @Message("It was handed in by {address} in the sender’s name.")
    String sentByAnother(String address);

    @Message("Your answer would go to {address}.")
    String answersElsewhere(String address);

    @Message("A link shows {shown} and goes by way of {host} first.")
    String linkElsewhere(String host, String shown);

    @Message("The attachment “{file}” is a web page. It opens outside of Turnstone and can pretend to be another.")
    String pageAttached(String file);

    @Message("The attachment “{file}” may hold macros, which are small programs.")
    String macrosAttached(String file);
}
