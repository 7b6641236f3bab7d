package org.turnstone.trust;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.html.Sanitized;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.Headers;
import org.turnstone.mime.ListUnsubscribe;

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
                && (known.domains().include(organisation)
                        || Organisation.of(self).equals(organisation));
    }

    /**
     * Who carries the list it came by: its own organisation, and the service that takes people off it. Empty where it
     * came by none; only a claim, as long as nobody vouches for it.
     */
    Set<Organisation> carriers() {
        Stream<Organisation> left =
                ListUnsubscribe.of(headers).ways().stream().map(Examined::host).map(Organisation::of);
        return Stream.concat(Stream.of(list()), left)
                .filter(Organisation::known)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose list it says it came by (RFC 2919). */
    private Organisation list() {
        String id = headers.text("List-Id");
        return Organisation.of(
                id.substring(id.lastIndexOf('<') + 1).replace(">", "").strip());
    }

    private static String host(URI way) {
        if (way.getHost() != null) {
            return way.getHost();
        }
        String address = way.getSchemeSpecificPart();
        int query = address.indexOf('?');
        String mailbox = query < 0 ? address : address.substring(0, query);
        return mailbox.substring(mailbox.lastIndexOf('@') + 1);
    }

    /** Whether its author is the list itself, which speaks for others and names them: "Ann via Timber". */
    boolean listSpeaks() {
        return organisation().same(list());
    }

    /** Whether a mailing list passed it on, or it was sent to many. */
    boolean toMany() {
        return headers.first("List-Id").isPresent()
                || headers.first("List-Post").isPresent()
                || headers.first("List-Unsubscribe").isPresent();
    }
}
