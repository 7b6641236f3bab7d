package org.turnstone.conversation;

import java.util.Optional;
import java.util.function.Predicate;
import org.turnstone.account.Account;
import org.turnstone.imap.MessageSummary;

/** Knows from whom a person wants to hear nothing. What comes from there goes from the inbox to Junk. */
public interface Doorkeeper {

    /** Which messages are turned away; empty where nobody's are, so that no message has to be looked at. */
    Optional<Predicate<MessageSummary>> turnsAway(Account account);
}
