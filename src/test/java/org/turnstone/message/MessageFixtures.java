package org.turnstone.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.label.LabelChoice;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.SpecialUse;
import org.turnstone.message.AttachmentView.Glyph;
import org.turnstone.message.MessageView.Mark;
import org.turnstone.message.RecipientField.Kind;
import org.turnstone.preference.TextSize;
import org.turnstone.trust.Evidence.Weight;
import org.turnstone.trust.TrustView;
import org.turnstone.trust.TrustView.Piece;

/** Messages to look at: the ordinary one, and those that strain the page. */
public final class MessageFixtures {

    static final String LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private static final TrustView VERIFIED = new TrustView(
            TrustView.Level.VERIFIED,
            "Verified",
            "The sender’s domain confirms that this message comes from it, and nothing speaks against it.",
            "",
            List.of(new Piece(Weight.VOUCHES, "lindqvist.example confirms that this message comes from it (DMARC).")));

    private static final TrustView FRAUD = new TrustView(
            TrustView.Level.DANGEROUS,
            "Dangerous",
            "Do not answer, open files or follow links unless you know by other means that this is real.",
            "The sender’s name holds the address security@bank.example, but the message comes from x@" + LONG + ".",
            List.of(
                    new Piece(Weight.DANGEROUS, "The attachment “" + LONG + LONG + "” is a program."),
                    new Piece(Weight.CAREFUL, "A link shows www.bank.example and leads to evil.example."),
                    new Piece(Weight.NOTE, "Your answer would go to y@elsewhere.example.")));

    private MessageFixtures() {}

    /** The message of the mock-up. */
    public static MessageView ordinary() {
        return view("Harbour lease: final numbers", person("Marta Lindqvist", "marta@lindqvist.example"), "html")
                .with(
                        new RemoteImages(
                                List.of(
                                        new RemotePlace("images.lindqvist.example", 2, 0),
                                        new RemotePlace("track.mailer.example", 1, 1)),
                                new PictureTerms(false, true, "marta@lindqvist.example", false)),
                        VERIFIED,
                        List.of(
                                attachment("Lease-schedule-signed.pdf", Glyph.PDF, "PDF", "482 kB", null),
                                attachment("Quay-2026.jpg", Glyph.IMAGE, "Image", "1.2 MB", "/gallery/picture")));
    }

    /** Plain text, with nothing to say above it. */
    public static MessageView plain() {
        return view("Re: Offsite in Kraków", person("Jonas Weber", "jonas@weber.example"), "plain")
                .with(RemoteImages.NONE, null, List.of());
    }

    /** Everything at once, and all of it too long. */
    public static MessageView strained() {
        return view(
                        LONG + " / " + LONG,
                        person(
                                "\"security@bank.example\" " + LONG,
                                "x@" + LONG.toLowerCase(Locale.ROOT) + ".evil.example"),
                        "html")
                .with(
                        new RemoteImages(
                                List.of(new RemotePlace(LONG.toLowerCase(Locale.ROOT) + ".evil.example", 1, 0)),
                                new PictureTerms(false, true, "x@evil.example", false)),
                        FRAUD,
                        List.of(
                                attachment(LONG + LONG + ".tar.gz", Glyph.ARCHIVE, "Archive", "24 MB", null),
                                attachment("<img src=x onerror=alert(1)>.html", Glyph.TEXT, "", "2 kB", null),
                                attachment("noname", Glyph.FILE, "", "0 B", null),
                                attachment("invite.ics", Glyph.CALENDAR, "Calendar", "2 kB", null)));
    }

    /** Right to left. */
    public static MessageView arabic() {
        return view("تقرير المشروع لهذا الأسبوع", person("محمد حداد", "m.haddad@example.org"), "arabic")
                .with(RemoteImages.NONE, VERIFIED, List.of(attachment("تقرير.pdf", Glyph.PDF, "PDF", "81 kB", null)));
    }

    private static Person person(@Nullable String name, String email) {
        return Person.of(new EmailAddress(name, email), false);
    }

    private static AttachmentView attachment(
            String name, Glyph glyph, String type, String size, @Nullable String thumbnail) {
        return new AttachmentView(name, glyph, type, size, "/gallery/download", null, thumbnail);
    }

    private record Base(String subject, Person from, String body) {
        MessageView with(RemoteImages remote, @Nullable TrustView trust, List<AttachmentView> attachments) {
            Person me = Person.of(new EmailAddress("Ida Holm", "ida@example.org"), true);
            return new MessageView(
                    "7.1234",
                    new MessageLinks(
                            "/gallery/mail/" + body,
                            "/mail/ida/INBOX",
                            "/gallery/list",
                            "/gallery/compose?account=ida&reply=INBOX/7.1234",
                            "/gallery/compose?account=ida",
                            null,
                            "/gallery/message",
                            "/gallery/plain"),
                    Set.of(SpecialUse.INBOX),
                    subject,
                    from,
                    List.of(
                            new RecipientField(Kind.FROM, List.of(from)),
                            new RecipientField(
                                    Kind.TO,
                                    List.of(
                                            me,
                                            person("Jonas Weber", "jonas@weber.example"),
                                            person("Priya Raman", "priya@raman.example"))),
                            new RecipientField(Kind.CC, List.of(person(null, "harbour-list@example.org")))),
                    new MessageDate("Today 14:32", "Friday, 20 November 2026 at 14:32:08 CET", "2026-11-20T13:32Z"),
                    Set.of(Mark.STARRED),
                    List.of(new LabelChoice("legal", "Legal", 7, true), new LabelChoice("travel", "Travel", 4, false)),
                    trust,
                    remote,
                    trust == null || !trust.warns() ? List.of() : List.of(Trouble.CUT_SHORT),
                    attachments,
                    "1.7 MB",
                    List.of(
                            new MoveTarget("Clients", "Clients"),
                            new MoveTarget("Clients/Harbour", "Clients / Harbour project"),
                            new MoveTarget("Счета", "Счета")),
                    StackView.alone("7.1234"),
                    VERIFIED.equals(trust)
                            ? new Comfort(
                                    "lease-7@lindqvist.example",
                                    List.of(
                                            new WayOff.Mail(
                                                    "/gallery/compose?account=ida&to=leave%40lindqvist.example"),
                                            new WayOff.Page("https://lindqvist.example/leave", "lindqvist.example")),
                                    "harbour-list@example.org",
                                    new BlockView(
                                            "nora@lindqvist.example", "@lindqvist.example", true, 3, true, List.of()),
                                    TextSize.NORMAL)
                            : Comfort.NONE,
                    KindsView.NONE,
                    Tidings.NONE);
        }
    }

    private static Base view(String subject, Person from, String body) {
        return new Base(subject, from, body);
    }
}
