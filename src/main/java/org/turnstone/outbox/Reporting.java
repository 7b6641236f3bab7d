package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.smtp.Submission;

/** Whether the servers that send can be asked what becomes of messages. */
@ApplicationScoped
public class Reporting {

    private final Submission submission;
    private final Doors doors;

    Reporting(Submission submission, Doors doors) {
        this.submission = submission;
        this.doors = doors;
    }

    /** As its server said when it was spoken to last; one that was not spoken to of late may well. */
    public boolean isPossible(Account account) {
        return submission.reportsDelivery(doors.submission(account)).orElse(true);
    }
}
