package org.turnstone.imap;

import java.time.Duration;
import java.util.function.Consumer;
import org.turnstone.mail.MailboxPath;

/**
 * One person's mailboxes: what domain code takes, with or without a web request around it.
 *
 * <p>Every method leases one connection for the length of the lambda and may throw any
 * {@link org.turnstone.problem.Problem}: {@code ServerUnreachable}, {@code SignInRequired}, and {@code NotFound} for a
 * mailbox that is not there. An {@code IOException} of the lambda's own (a browser that went away) comes out as an
 * {@code UncheckedIOException}.
 */
public interface MailAccess {

    /** Work free of side effects: done again, once, on a fresh connection when the connection is lost. */
    <T> T read(MailboxPath mailbox, Work<ImapFolder, T> work);

    /** Work that changes something: never done twice. */
    <T> T change(MailboxPath mailbox, Work<ImapFolder, T> work);

    /** Commands that need no selected mailbox and change nothing: done again, once, like {@link #read}. */
    <T> T mailboxes(Work<ImapMailboxes, T> work);

    /** Commands that need no selected mailbox and change something: never done twice. */
    <T> T changeMailboxes(Work<ImapMailboxes, T> work);

    /**
     * The same with less patience.
     *
     * @param longest how long each use of it may take, the wait for a connection included
     */
    MailAccess within(Duration longest);

    /** What the server can do, as it said after sign-in. */
    Capabilities capabilities();

    /**
     * Watches the account from now on, together with whoever else does: the listener hears what is known at once, then
     * every change. It is called by a thread that must not be kept waiting.
     */
    Watching watch(Consumer<Pulse> listener);
}
