package org.turnstone.message;

import java.util.List;
import java.util.Optional;
import org.turnstone.mail.ByteSize;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.ImageSize;
import org.turnstone.mime.SoundOrFilm;
import org.turnstone.web.MailboxSegment;
import org.turnstone.web.Numbers;

/**
 * Makes the view of a file that is looked at: its first bytes say whether it is what it claims.
 *
 * @param message the url of the message the person opened
 */
record Previews(Inside inside, String message, Numbers numbers) {

    /** A longer text is shown up to here. */
    static final int LONGEST_TEXT = 512 << 10;

    /** A larger picture is downloaded. */
    static final int LARGEST_PICTURE = 25 << 20;

    PreviewView of(Inside.Held held, String back) {
        Attachment file = held.file();
        List<Attachment> all = held.by().display().attachments().stream()
                .filter(candidate -> PreviewKind.of(candidate).isPresent())
                .toList();
        int place = all.indexOf(file);
        ByteSize size = held.by().sizeOf(file);
        PreviewKind kind = PreviewKind.of(file)
                .filter(claimed -> holds(claimed, held, file, size))
                .orElse(null);
        return new PreviewView(
                file.fileName(),
                kind,
                url(file),
                numbers.size(size),
                kind == PreviewKind.TEXT && size.bytes() > LONGEST_TEXT,
                place + 1,
                all.size(),
                place > 0 ? view(all.get(place - 1)) : null,
                place >= 0 && place + 1 < all.size() ? view(all.get(place + 1)) : null,
                back);
    }

    private boolean holds(PreviewKind claimed, Inside.Held held, Attachment file, ByteSize size) {
        return switch (claimed) {
            case IMAGE -> size.bytes() <= LARGEST_PICTURE && isBearable(beginning(held, file, ImageSize.PREFIX));
            case AUDIO -> media(held, file).filter(type -> !type.isFilm()).isPresent();
            case VIDEO -> media(held, file).isPresent();
            case TEXT, MESSAGE -> true;
        };
    }

    private Optional<SoundOrFilm> media(Inside.Held held, Attachment file) {
        return SoundOrFilm.of(beginning(held, file, SoundOrFilm.PREFIX));
    }

    private byte[] beginning(Inside.Held held, Attachment file, int most) {
        return inside.beginning(held.by(), file.section(), most);
    }

    /** Whether these first bytes are a picture that a browser can be asked to show (A07). */
    static boolean isBearable(byte[] beginning) {
        return ImageSize.of(beginning).filter(ImageSize::isBearable).isPresent();
    }

    private String url(Attachment file) {
        return message + "/parts/" + MailboxSegment.percentEncode(file.section());
    }

    private String view(Attachment file) {
        return PreviewKind.of(file).map(kind -> kind.url(url(file))).orElse(url(file));
    }
}
