package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import org.turnstone.draft.Drafts;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.Messages;
import org.turnstone.problem.Problem;
import org.turnstone.web.Visit;

/** Puts what was written into Drafts. */
@RequestScoped
class Saving {

    private final Desk desk;
    private final Footers footers;
    private final SignatureParts signatureParts;
    private final Visit visit;
    private final Clock clock;

    Saving(Desk desk, Footers footers, SignatureParts signatureParts, Visit visit, Clock clock) {
        this.desk = desk;
        this.footers = footers;
        this.signatureParts = signatureParts;
        this.visit = visit;
        this.clock = clock;
    }

    /** What makes messages out of what that person wrote. */
    Letter letter(WritingFor by) {
        return new Letter(
                by.self(),
                footers.of(by.account().address()),
                html -> signatureParts.of(by.account(), html),
                visit.zone(),
                clock);
    }

    /** @throws Problem where it could not be saved: the composition is as it was */
    Composition stored(WritingFor by, Messages mail, Composition composition, LatestDrafts.Latest latest) {
        MessageRef ref = new Drafts(by.access()).save(letter(by).toSave(composition), composition.draft());
        latest.isAt(ref);
        return desk.saved(composition, ref, mail);
    }

    /** Files that came with this request are gone when it ends: a form that comes back must find them in a draft. */
    Composition kept(WritingFor by, Messages mail, Composition composition, LatestDrafts.Latest latest) {
        boolean fresh = composition.enclosures().stream()
                .anyMatch(enclosure -> enclosure.id().source() == EnclosureId.Source.UPLOAD);
        if (!fresh) {
            return composition;
        }
        try {
            return stored(by, mail, composition, latest);
        } catch (Problem notEvenThat) {
            return composition;
        }
    }
}
