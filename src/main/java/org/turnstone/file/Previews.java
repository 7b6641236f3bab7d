package org.turnstone.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.message.AttachmentCards;
import org.turnstone.message.Inside;
import org.turnstone.message.PreviewKind;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.FileSigns;
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
    static final int LONGEST_TEXT = 1_000_000;

    /** A larger picture is downloaded. */
    static final int LARGEST_PICTURE = 25 << 20;

    /** A larger PDF is downloaded; the page's script counts once more. */
    static final int LARGEST_PDF = 30_000_000;

    PreviewView of(Inside.Held held, String back) {
        Attachment file = held.file();
        List<Attachment> all = held.by().display().attachments().stream()
                .filter(candidate -> PreviewKind.of(candidate).isPresent())
                .toList();
        int place = all.indexOf(file);
        ByteSize size = held.by().sizeOf(file);
        PreviewKind claimed = PreviewKind.of(file).orElse(null);
        Refusal refusal = claimed == null ? Refusal.DIFFERENT : refusal(claimed, held, size);
        PreviewKind kind = refusal == null ? claimed : null;
        return new PreviewView(
                file.fileName(),
                kind,
                refusal,
                url(file),
                AttachmentCards.detail(file.fileName(), numbers.size(size)),
                kind == PreviewKind.TEXT && size.bytes() > LONGEST_TEXT,
                place + 1,
                all.size(),
                place > 0 ? view(all.get(place - 1)) : null,
                place >= 0 && place + 1 < all.size() ? view(all.get(place + 1)) : null,
                back);
    }

    private @Nullable Refusal refusal(PreviewKind claimed, Inside.Held held, ByteSize size) {
        if (size.bytes() > largest(claimed)) {
            return Refusal.TOO_LARGE;
        }
        byte[] beginning = beginning(held, claimed == PreviewKind.IMAGE ? ImageSize.PREFIX : FileSigns.PREFIX);
        if (holds(claimed, beginning)) {
            return null;
        }
        if (claimed == PreviewKind.IMAGE && ImageSize.of(beginning).isPresent()) {
            return Refusal.TOO_LARGE;
        }
        return FileSigns.isProgram(beginning) ? Refusal.PROGRAM : Refusal.DIFFERENT;
    }

    private static long largest(PreviewKind claimed) {
        return switch (claimed) {
            case IMAGE -> LARGEST_PICTURE;
            case PDF -> LARGEST_PDF;
            case AUDIO, VIDEO, TEXT, MESSAGE -> Long.MAX_VALUE;
        };
    }

    private static boolean holds(PreviewKind claimed, byte[] beginning) {
        return switch (claimed) {
            case IMAGE -> isBearable(beginning);
            case AUDIO ->
                SoundOrFilm.of(beginning).filter(type -> !type.isFilm()).isPresent();
            case VIDEO -> SoundOrFilm.of(beginning).isPresent();
            case PDF -> FileSigns.isPdf(beginning);
            case TEXT -> FileSigns.isText(beginning);
            case MESSAGE -> true;
        };
    }

    private byte[] beginning(Inside.Held held, int most) {
        return inside.beginning(held.by(), held.file().section(), most);
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
