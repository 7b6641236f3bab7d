package org.turnstone.trust;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.Sanitized;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.Headers;

/**
 * A message and all that is needed to judge it, so that judging asks nobody.
 *
 * @param links those that show one host and lead to another
 * @param self the address of whoever reads it
 * @param believed the authserv-ids of the server that received it
 * @param known whom the reader writes to
 * @param heard whether mail from its author came before; empty where that is not known
 */
record Examined(
        Headers headers,
        Envelope envelope,
        List<Attachment> attachments,
        List<Sanitized.MisleadingLink> links,
        EmailAddress self,
        List<String> believed,
        Correspondents known,
        Optional<Boolean> heard) {

    Examined {
        attachments = List.copyOf(attachments);
        links = List.copyOf(links);
        believed = List.copyOf(believed);
    }

    /** Who it says wrote it; {@code null} where it names nobody. */
    @Nullable
    EmailAddress author() {
        return envelope.author();
    }

    Organisation organisation() {
        EmailAddress author = author();
        return author == null ? Organisation.of("") : Organisation.of(author);
    }

    /** Whether exactly one author stands in exactly one From: nothing can be vouched for otherwise (M08). */
    boolean clearlyBy() {
        return headers.values("From").size() == 1 && envelope.from().size() == 1;
    }

    boolean bySelf() {
        EmailAddress author = author();
        return author != null && author.sameMailbox(self);
    }

    /** Whether the reader knows that address: it is their own, or they have written to it. */
    boolean byAcquaintance() {
        EmailAddress author = author();
        return author != null && (bySelf() || known.include(author));
    }

    /** Whether the reader is of that organisation, or writes to somebody who is. */
    boolean knows(Organisation organisation) {
        return organisation.known()
                && (known.organisations().contains(organisation)
                        || Organisation.of(self).equals(organisation));
    }

    /** Whether a mailing list passed it on, or it was sent to many. */
    boolean toMany() {
        return headers.first("List-Id").isPresent()
                || headers.first("List-Post").isPresent()
                || headers.first("List-Unsubscribe").isPresent();
    }
}
