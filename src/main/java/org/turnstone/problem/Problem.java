package org.turnstone.problem;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong and that a person can be told about. Library exceptions are translated into one of these at
 * the protocol edge, with their cause kept; one mapper gives each case its words. Messages here are for logs and
 * developers: they never hold an address, a subject, a body or a secret.
 */
public abstract sealed class Problem extends RuntimeException
        permits SignInRequired,
                NotFound,
                MessageGone,
                MailboxChanged,
                ServerUnreachable,
                ServerRefused,
                QuotaExceeded,
                TooLarge,
                NoRoom,
                RateLimited,
                InvalidInput,
                OutcomeUnknown,
                PartlyDone {

    Problem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
