package org.turnstone.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftMarks;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Headers;
import org.turnstone.web.MailboxSegment;

/**
 * What a draft has to remember that no standard field says: which form it is, which message it answers, and what was
 * typed where no address could be read. Removed when it is sent.
 */
final class DraftFields {

    private static final String ORIGINAL = "X-Turnstone-Original";
    private static final String MODE = "X-Turnstone-Mode";
    private static final String UNFINISHED = "X-Turnstone-Unfinished-";

    private static final String DELIVERED = "X-Turnstone-Ask-Delivered";
    private static final String READ = "X-Turnstone-Ask-Read";
    private static final String ENCRYPTED = "X-Turnstone-Ask-Encrypted";
    private static final String YES = "yes";

    private DraftFields() {}

    static Map<String, String> of(Composition composition, int revision) {
        Map<String, String> fields = of(composition);
        fields.put(DraftMarks.REVISION, Integer.toString(revision));
        return fields;
    }

    /** Those of every form of it. */
    static Map<String, String> of(Composition composition) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(SubmissionId.FIELD, composition.submission().toString());
        if (composition.original() != null) {
            fields.put(ORIGINAL, path(composition.original()));
            fields.put(MODE, composition.mode().text());
        }
        Written written = composition.written();
        if (written.wishes().delivered()) {
            fields.put(DELIVERED, YES);
        }
        if (written.wishes().read()) {
            fields.put(READ, YES);
        }
        if (written.wishes().encrypted()) {
            fields.put(ENCRYPTED, YES);
        }
        unfinished(fields, "To", written.to());
        unfinished(fields, "Cc", written.cc());
        unfinished(fields, "Bcc", written.bcc());
        return fields;
    }

    /** A field with a piece that is no address yet is kept word for word beside the addresses that could be read. */
    private static void unfinished(Map<String, String> fields, String name, String typed) {
        if (!Addresses.parseEntered(typed).isWellFormed()) {
            fields.put(UNFINISHED + name, typed.replaceAll("\\p{Cntrl}+", " ").strip());
        }
    }

    static @Nullable MessageRef original(Headers headers) {
        return headers.first(ORIGINAL).flatMap(DraftFields::ref).orElse(null);
    }

    static Mode mode(Headers headers) {
        return headers.first(MODE).flatMap(text -> Mode.parse(text.strip())).orElse(Mode.NEW);
    }

    static Wishes wishes(Headers headers) {
        return new Wishes(
                headers.first(DELIVERED).isPresent(),
                headers.first(READ).isPresent(),
                headers.first(ENCRYPTED).isPresent());
    }

    /** What was typed into an address field, where it could not be read as addresses. */
    static String typed(Headers headers, String name, String otherwise) {
        String typed = headers.text(UNFINISHED + name);
        return typed.isEmpty() ? otherwise : typed;
    }

    /** {@code {mailbox}/{uidvalidity}.{uid}}, as addresses have it. */
    static String path(MessageRef ref) {
        return MailboxSegment.encode(ref.mailbox()) + "/" + ref.id();
    }

    /** Reads {@link #path} back; empty for anything else. */
    static Optional<MessageRef> ref(String path) {
        int slash = path.strip().lastIndexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        MailboxPath mailbox = MailboxSegment.decode(path.strip().substring(0, slash));
        return MessageRef.parse(mailbox, path.strip().substring(slash + 1));
    }
}
