package org.turnstone.message;

import java.util.Locale;
import java.util.Map;
import org.turnstone.mail.MediaType;
import org.turnstone.message.AttachmentView.Glyph;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.FileName;
import org.turnstone.web.MailboxSegment;

/** An attachment as its card shows it: what kind of thing it is goes by its file name first, then by what it claims. */
public final class AttachmentCards {

    private static final Map<String, Glyph> BY_EXTENSION = Map.ofEntries(
            Map.entry("pdf", Glyph.PDF),
            Map.entry("txt", Glyph.TEXT),
            Map.entry("md", Glyph.TEXT),
            Map.entry("doc", Glyph.TEXT),
            Map.entry("docx", Glyph.TEXT),
            Map.entry("odt", Glyph.TEXT),
            Map.entry("rtf", Glyph.TEXT),
            Map.entry("xls", Glyph.SHEET),
            Map.entry("xlsx", Glyph.SHEET),
            Map.entry("ods", Glyph.SHEET),
            Map.entry("csv", Glyph.SHEET),
            Map.entry("ppt", Glyph.SLIDES),
            Map.entry("pptx", Glyph.SLIDES),
            Map.entry("odp", Glyph.SLIDES),
            Map.entry("zip", Glyph.ARCHIVE),
            Map.entry("gz", Glyph.ARCHIVE),
            Map.entry("7z", Glyph.ARCHIVE),
            Map.entry("tar", Glyph.ARCHIVE),
            Map.entry("ics", Glyph.CALENDAR),
            Map.entry("vcf", Glyph.CONTACT),
            Map.entry("eml", Glyph.MESSAGE));

    private AttachmentCards() {}

    /**
     * The card.
     *
     * @param size for people
     */
    static AttachmentView card(Attachment attachment, String messageUrl, String size) {
        Glyph glyph = glyph(attachment.fileName(), attachment.declaredType());
        String url = messageUrl + "/parts/" + MailboxSegment.percentEncode(attachment.section());
        return new AttachmentView(
                attachment.fileName(),
                glyph,
                type(attachment.fileName()),
                size,
                url,
                PreviewKind.of(attachment).map(kind -> kind.url(url)).orElse(null),
                PreviewKind.of(attachment)
                        .filter(PreviewKind.IMAGE::equals)
                        .map(_ -> url + "/thumbnail")
                        .orElse(null));
    }

    private static String type(String fileName) {
        return FileName.extension(fileName).toUpperCase(Locale.ROOT);
    }

    /** Type and size in one line; the type may be unknown. */
    public static String detail(String fileName, String size) {
        String type = type(fileName);
        return type.isEmpty() ? size : type + " · " + size;
    }

    /** Which picture stands for a file. */
    public static Glyph glyph(String fileName, MediaType declared) {
        String extension = FileName.extension(fileName).toLowerCase(Locale.ROOT);
        Glyph known = BY_EXTENSION.get(extension);
        if (known != null) {
            return known;
        }
        if (declared.equals(MediaType.MESSAGE)) {
            return Glyph.MESSAGE;
        }
        return switch (declared.type()) {
            case "image" -> Glyph.IMAGE;
            case "audio" -> Glyph.AUDIO;
            case "video" -> Glyph.VIDEO;
            case "text" -> Glyph.TEXT;
            default -> Glyph.FILE;
        };
    }
}
