package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.smtp.Submission;

/** What the servers that send can be asked for. */
@ApplicationScoped
public class Asking {

    private final Submission submission;
    private final Doors doors;

    Asking(Submission submission, Doors doors) {
        this.submission = submission;
        this.doors = doors;
    }

    /** What becomes of messages, as its server said when it was spoken to last; one that was not spoken to of late may well. */
    public boolean reports(Account account) {
        return submission.reportsDelivery(doors.submission(account)).orElse(true);
    }

    /** To pass messages on over encrypted connections only, which few can: not before its server has said so. */
    public boolean keepsEncrypted(Account account) {
        return submission.requiresTls(doors.submission(account)).orElse(false);
    }
}
