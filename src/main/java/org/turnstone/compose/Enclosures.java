package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.SubmissionId;
import org.turnstone.html.HtmlToText;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MediaType;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.FileName;
import org.turnstone.mime.OutgoingPart;
import org.turnstone.mime.Part;
import org.turnstone.problem.NotFound;
import org.turnstone.upload.FileDetails;
import org.turnstone.upload.Upload;
import org.turnstone.upload.Uploads;

/** Turns what lies in messages and uploads into what goes along with a new message. */
@ApplicationScoped
class Enclosures {

    private final Spool spool;
    private final Uploads uploads;

    Enclosures(Spool spool, Uploads uploads) {
        this.spool = spool;
        this.uploads = uploads;
    }

    /** Everything in a message but its text. */
    List<Enclosure> of(Messages messages, OpenedMessage message, EnclosureId.Source source) {
        List<Enclosure> all = new ArrayList<>(shown(messages, message, source));
        message.display().attachments().stream()
                .filter(attachment -> source != EnclosureId.Source.DRAFT || !isBlankText(message, attachment))
                .map(attachment -> attached(messages, message, source, attachment))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Readers list a rich form of the text in which nothing stands; it is no file, and does not go along as one. */
    private static boolean isBlankText(OpenedMessage message, Attachment attachment) {
        return message.parsed()
                .part(attachment.section())
                .filter(part -> part.type().equals(MediaType.TEXT_HTML)
                        && part.fileName().isEmpty()
                        && !part.disposition().isAttachment()
                        && HtmlToText.of(part.text()).isBlank())
                .isPresent();
    }

    /** The pictures that a message's HTML shows. */
    List<Enclosure> shown(Messages messages, OpenedMessage message, EnclosureId.Source source) {
        return message.display().related().values().stream()
                .distinct()
                .filter(part -> part.contentId().isPresent())
                .map(part -> new Enclosure(
                        id(source, part),
                        part(
                                messages,
                                message,
                                part,
                                part.fileName().orElse("image"),
                                part.contentId().get())))
                .toList();
    }

    private Enclosure attached(
            Messages messages, OpenedMessage message, EnclosureId.Source source, Attachment attachment) {
        Part part = message.parsed().part(attachment.section()).orElseThrow(() -> new NotFound(NotFound.What.PART));
        return new Enclosure(id(source, part), part(messages, message, part, attachment.fileName(), null));
    }

    /** A part of a draft of ours bears the name that it had before it lay there. */
    private static EnclosureId id(EnclosureId.Source source, Part part) {
        return Optional.of(source)
                .filter(EnclosureId.Source.DRAFT::equals)
                .flatMap(_ -> part.headers().first(OutgoingPart.LABEL))
                .flatMap(EnclosureId::parse)
                .orElseGet(() -> new EnclosureId(source, part.section()));
    }

    private OutgoingPart part(
            Messages messages, OpenedMessage message, Part part, String name, @Nullable String contentId) {
        if (!message.storedSizes().containsKey(part.section())) {
            byte[] bytes = part.bytes();
            return new OutgoingPart(
                    name, part.type(), ByteSize.of(bytes.length), () -> new ByteArrayInputStream(bytes), contentId);
        }
        Path file = spool.file(out -> messages.writePart(message, part.section(), out));
        return new OutgoingPart(name, part.type(), sizeOf(file), () -> Files.newInputStream(file), contentId);
    }

    /** The message itself, as it is stored. */
    Enclosure whole(Messages messages, OpenedMessage message) {
        Path file = spool.file(out -> messages.writeSource(message.ref(), out));
        String name = FileName.sanitise(message.envelope().subject() + ".eml");
        return new Enclosure(
                EnclosureId.wholeOriginal(),
                new OutgoingPart(name, MediaType.MESSAGE, sizeOf(file), () -> Files.newInputStream(file), null));
    }

    /** A file that has been uploaded; empty where that person has none of that id, or not all of it is there. */
    Optional<Enclosure> uploaded(long person, EnclosureId id) {
        return uploads.find(person, UUID.fromString(id.section()))
                .filter(Upload::isComplete)
                .map(this::uploaded);
    }

    /** A file that came with this request, as browsers without scripts send it: it is uploaded like any other. */
    Enclosure uploaded(long person, SubmissionId submission, FileUpload file) {
        FileDetails details = new FileDetails(file.fileName(), Objects.requireNonNullElse(file.contentType(), ""));
        return uploaded(person, submission, details, file.uploadedFile());
    }

    /** A file that came with this request. */
    Enclosure uploaded(long person, SubmissionId submission, FileDetails details, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return uploaded(uploads.take(person, submission.value(), details, sizeOf(file), content));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Enclosure uploaded(Upload upload) {
        return new Enclosure(
                EnclosureId.uploaded(upload.id()),
                new OutgoingPart(
                        upload.details().name(),
                        UploadedType.of(upload.details().type()),
                        upload.received(),
                        () -> uploads.open(upload),
                        upload.details().contentId()));
    }

    /** Nobody writes that message any more: what was uploaded for it goes. */
    void forget(long person, SubmissionId submission) {
        uploads.forget(person, submission.value());
    }

    private static ByteSize sizeOf(Path file) {
        try {
            return ByteSize.of(Files.size(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
