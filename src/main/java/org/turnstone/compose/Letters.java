package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import org.turnstone.account.Account;
import org.turnstone.identity.Identity;

/** What makes messages out of what people wrote. */
@ApplicationScoped
class Letters {

    private final Footers footers;
    private final SignatureParts signatureParts;
    private final Clock clock;

    Letters(Footers footers, SignatureParts signatureParts, Clock clock) {
        this.footers = footers;
        this.signatureParts = signatureParts;
        this.clock = clock;
    }

    Letter of(Account account, Identity self, ZoneId zone) {
        return new Letter(self, footers.of(account.address()), html -> signatureParts.of(account, html), zone, clock);
    }
}
