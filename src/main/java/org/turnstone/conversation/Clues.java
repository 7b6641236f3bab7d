package org.turnstone.conversation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.turnstone.imap.ThreadingHeader;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Headers;
import org.turnstone.mime.MessageIds;

/** Reads what a header says of where its message belongs. */
final class Clues {

    private final Hash hash;
    private final EmailAddress me;
    private final Names names;

    Clues(Hash hash, EmailAddress me, Names names) {
        this.hash = hash;
        this.me = me;
        this.names = names;
    }

    /** What is nonsense in a header is as good as not there. */
    Clue of(ThreadingHeader header) {
        Headers headers = header.headers();
        Set<Long> references = new LinkedHashSet<>();
        String own = first(headers, "Message-ID");
        addTo(references, headers, "References", own);
        addTo(references, headers, "In-Reply-To", own);
        SubjectBase subject = SubjectBase.of(headers.text("Subject"));
        EmailAddress author = author(headers);
        names.learn(author(author), author);
        return new Clue(
                header.uid().value(),
                Math.clamp(header.receivedAt().getEpochSecond(), 0, Integer.MAX_VALUE),
                own.isEmpty() ? 0 : id(own),
                References.of(references),
                subject.text().isEmpty() ? 0 : hash.of("s" + subject.text()),
                subject.reply(),
                author(author),
                author.sameMailbox(me));
    }

    /** The number that stands for a person: an address, whatever its case. */
    int author(EmailAddress author) {
        return author.email().isEmpty() ? 0 : (int) hash.of("a" + author.email().toLowerCase(Locale.ROOT)) | 1;
    }

    static EmailAddress author(Headers headers) {
        List<EmailAddress> from = Addresses.parseLenient(headers.first("From").orElse(""));
        return from.isEmpty() ? EmailAddress.of("") : from.getFirst();
    }

    private static String first(Headers headers, String field) {
        List<String> ids = MessageIds.parse(headers.first(field).orElse(""));
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    private void addTo(Set<Long> references, Headers headers, String field, String own) {
        for (String reference : MessageIds.parse(headers.first(field).orElse(""))) {
            if (!reference.equals(own)) {
                long id = id(reference);
                // What is named again is nearer than it was: the direct parent stands last.
                references.remove(id);
                references.add(id);
            }
        }
    }

    private long id(String messageId) {
        long id = hash.of(messageId.getBytes(StandardCharsets.ISO_8859_1));
        return id == 0 ? 1 : id;
    }
}
