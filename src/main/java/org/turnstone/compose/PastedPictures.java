package org.turnstone.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.turnstone.mail.ByteSize;
import org.turnstone.mime.ImageType;
import org.turnstone.mime.OutgoingPart;

/** The pictures of a text that came with this request: each under its {@link PictureId}, and only what its bytes prove to be one. */
final class PastedPictures {

    private PastedPictures() {}

    /**
     * What goes along of them.
     *
     * @param known the Content-IDs that go along already: the first of a name is meant
     */
    static List<Enclosure> of(List<FileUpload> uploads, Set<String> known) {
        List<Enclosure> pictures = new ArrayList<>();
        for (FileUpload upload : uploads) {
            PictureId.parse(upload.fileName())
                    .filter(id -> !known.contains(id.text()))
                    .flatMap(id -> picture(id, upload.uploadedFile()))
                    .ifPresent(pictures::add);
        }
        return pictures;
    }

    private static Optional<Enclosure> picture(PictureId id, Path file) {
        try {
            ByteSize size = ByteSize.of(Files.size(file));
            return typeOf(file)
                    .map(type -> new OutgoingPart(
                            "picture." + type.mediaType().subtype(),
                            type.mediaType(),
                            size,
                            () -> Files.newInputStream(file),
                            id.text()))
                    .map(part -> new Enclosure(EnclosureId.uploaded(), part));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Optional<ImageType> typeOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageType.of(in.readNBytes(ImageType.PREFIX));
        }
    }
}
