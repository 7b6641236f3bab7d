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
import org.turnstone.mime.ImageType;
import org.turnstone.upload.FileDetails;

/** The pictures of a text that came with this request: each under its {@link PictureId}, and only what its bytes prove to be one. */
final class PastedPictures {

    private PastedPictures() {}

    /** One of them. */
    record Picture(FileDetails details, Path content) {}

    /**
     * What goes along of them.
     *
     * @param known the Content-IDs that go along already: the first of a name is meant
     */
    static List<Picture> of(List<FileUpload> uploads, Set<String> known) {
        List<Picture> pictures = new ArrayList<>();
        for (FileUpload upload : uploads) {
            PictureId.parse(upload.fileName())
                    .filter(id -> !known.contains(id.text()))
                    .flatMap(id -> picture(id, upload.uploadedFile()))
                    .ifPresent(pictures::add);
        }
        return pictures;
    }

    private static Optional<Picture> picture(PictureId id, Path file) {
        try {
            return typeOf(file)
                    .map(type -> new Picture(
                            new FileDetails(
                                    "picture." + type.mediaType().subtype(),
                                    type.mediaType().toString(),
                                    id.text()),
                            file));
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
