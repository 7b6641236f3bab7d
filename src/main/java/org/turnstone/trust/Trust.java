package org.turnstone.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.account.MailServers;
import org.turnstone.conversation.Conversations;
import org.turnstone.html.Sanitized;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.Headers;
import org.turnstone.mime.OneClick;

/** Judges messages for whoever reads them. Nobody outside is asked: neither the sender's servers nor anybody's list. */
@ApplicationScoped
public class Trust {

    private final MailServers servers;
    private final Correspondence correspondence;
    private final Conversations conversations;

    Trust(MailServers servers, Correspondence correspondence, Conversations conversations) {
        this.servers = servers;
        this.correspondence = correspondence;
        this.conversations = conversations;
    }

    /**
     * What a message is to be thought of.
     *
     * @param received when the server took it in
     * @param links those that show one host and lead to another
     */
    public Verdict of(
            Account account,
            MailAccess access,
            Headers headers,
            Envelope envelope,
            Instant received,
            List<Attachment> attachments,
            List<Sanitized.MisleadingLink> links) {
        EmailAddress author = envelope.author();
        Optional<Boolean> heard =
                author == null ? Optional.empty() : conversations.heardFrom(account, author, received);
        return Examination.of(new Examined(
                headers,
                envelope,
                attachments,
                links,
                account.address(),
                servers.authservIds(account.address()),
                correspondence.of(account, access),
                heard));
    }

    /** Where the list that a message came by is left by one request; empty where nobody vouches for that. */
    public Optional<URI> oneClick(Account account, Headers headers) {
        return OneClick.of(headers, servers.authservIds(account.address()));
    }

    /**
     * What a message within another is to be thought of. Whoever sent the outer one wrote the inner one as they liked,
     * the results of our own server included: of it nothing is believed, and what speaks against it counts.
     */
    public Verdict ofEnclosed(
            Account account,
            MailAccess access,
            Headers headers,
            Envelope envelope,
            List<Attachment> attachments,
            List<Sanitized.MisleadingLink> links) {
        return Examination.of(new Examined(
                headers,
                envelope,
                attachments,
                links,
                account.address(),
                List.of(),
                correspondence.of(account, access),
                Optional.empty()));
    }
}
