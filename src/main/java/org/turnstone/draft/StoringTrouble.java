package org.turnstone.draft;

import org.turnstone.problem.Problem;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.TooLarge;

/** Why the last attempt to put a draft into Drafts did not work. */
public enum StoringTrouble {
    /** The mailbox is full (F10). */
    FULL,
    /** Larger than the server takes. */
    TOO_LARGE,
    UNREACHABLE,
    /** The server does not take the password any more. */
    SIGN_IN,
    /** Another program has changed it there: its writer chooses. */
    ELSEWHERE,
    OTHER;

    public static StoringTrouble of(Problem problem) {
        return switch (problem) {
            case QuotaExceeded _ -> FULL;
            case TooLarge _ -> TOO_LARGE;
            case ServerUnreachable _ -> UNREACHABLE;
            case SignInRequired _ -> SIGN_IN;
            default -> OTHER;
        };
    }
}
