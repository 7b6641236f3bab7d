package org.turnstone.compose;

import java.util.List;
import java.util.Set;
import org.turnstone.compose.BodyView.Format;
import org.turnstone.compose.BodyView.Quote;
import org.turnstone.message.AttachmentView.Glyph;

/** Messages being written, to look at. */
public final class ComposeFixtures {

    private static final Sender IDA = new Sender("1", "Ida Holm", "ida@example.org");

    private static final AttachmentLimit LIMIT = new AttachmentLimit(25_000_000, "25 MB");

    private ComposeFixtures() {}

    /** The reply of the mock-up. */
    public static ComposeView reply() {
        return new ComposeView(
                new Draft("3.17", "s-1", 3, "w-1", 1, "INBOX/7.1234", "reply", true, "14:36"),
                "1",
                "1",
                List.of(IDA),
                new Recipients(
                        ComposeField.of(
                                "Marta Lindqvist <marta@lindqvist.example>, \"Weber, Jonas\" <jonas@weber.example>"),
                        ComposeField.EMPTY,
                        ComposeField.EMPTY),
                ComposeField.of("Re: Harbour lease: final numbers"),
                new BodyView(
                        Format.RICH,
                        "Hi Marta,\n\nThursday at ten is fine.\n\nBest\nIda\n\nOn 20 November, Marta Lindqvist wrote:\n> Hi all,\n> I went through the schedule.\n",
                        "<div>Hi Marta,</div><div><br></div><div>Thursday at ten is fine. I will bring the signed annex, and Jonas joins by phone.</div><div><br></div><div>Best</div><div>Ida</div>",
                        new Quote(
                                "<p>On 20 November, Marta Lindqvist wrote:</p><blockquote>Hi all</blockquote>",
                                "On 20 November, Marta Lindqvist wrote:\n> Hi all,\n> I went through the schedule.\n",
                                "/gallery/mail/html/body")),
                List.of(new ComposeAttachment(
                        "1", "Annex-signed.pdf", Glyph.PDF, "PDF · 112 kB", 112_000, null, null, null)),
                LIMIT,
                "Europe/Oslo",
                null,
                Asked.NOTHING,
                "/gallery/list",
                null,
                null,
                List.of(),
                new WishesView(false, false, false, true, true));
    }

    /** Nothing written yet. */
    public static ComposeView empty() {
        return new ComposeView(
                new Draft(null, "s-2", 0, "w-1", 1, null, "new", false, null),
                "1",
                "1",
                List.of(IDA, new Sender("2", "", "ida.holm@harbour.example")),
                Recipients.NONE,
                ComposeField.EMPTY,
                new BodyView(Format.RICH, "", "", null),
                List.of(),
                LIMIT,
                "Europe/Oslo",
                null,
                Asked.NOTHING,
                "/gallery/list",
                null,
                null,
                List.of(),
                new WishesView(false, false, false, true, true));
    }

    /** Everything went wrong, and nothing is lost. */
    public static ComposeView failed() {
        return new ComposeView(
                new Draft("3.18", "s-3", 3, "w-1", 1, null, "new", false, "09:02"),
                "1",
                "1",
                List.of(IDA),
                new Recipients(
                        ComposeField.of("Jonas <jonas@weber.example>, not an address, ida@")
                                .refused("“not an address” and “ida@” are no mail addresses."),
                        ComposeField.of("priya@raman.example"),
                        ComposeField.EMPTY),
                ComposeField.EMPTY,
                new BodyView(Format.PLAIN, "Hi,\n\nthe file is attached.\n", "", null),
                List.of(),
                LIMIT,
                "Europe/Oslo",
                new Failure(
                        "The message was not sent.",
                        "The server refused one of the recipients. Correct the address or take it out, then send again.",
                        List.of("jonas@weber.example"),
                        "550 5.1.1 <jonas@weber.example>: Recipient address rejected: User unknown"),
                new Asked(
                        List.of(new Question(
                                "attachment", "Send without an attachment? The text says “attached”.", null, "body")),
                        Set.of()),
                "/gallery/list",
                new Conflict(Conflict.Kind.OVERTAKEN, 4, "14:32"),
                null,
                List.of(),
                new WishesView(false, false, false, true, true));
    }
}
