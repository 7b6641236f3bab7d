package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.html.ReplyQuote;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.TextToHtml;
import org.turnstone.mail.EmailAddress;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Addresses;

/** How an answer to a message begins. */
@ApplicationScoped
class Answers {

    private final Enclosures enclosures;

    Answers(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    /**
     * A reply to, or a forward of, a message, before its writer has said anything.
     *
     * @param self whether an address is the writer's own
     * @param attribution the lines over what is quoted
     */
    Composition answer(
            Mode mode,
            Messages messages,
            OpenedMessage original,
            Predicate<EmailAddress> self,
            List<String> attribution) {
        return new Composition(
                SubmissionId.create(),
                Stand.fresh(),
                mode,
                original.ref(),
                null,
                mode.isReply() ? Ancestry.answering(original.parsed().headers()) : Ancestry.NONE,
                written(mode, original, self, attribution),
                enclosed(mode, messages, original));
    }

    private static Written written(
            Mode mode, OpenedMessage original, Predicate<EmailAddress> self, List<String> attribution) {
        String subject = original.envelope().subject();
        return switch (mode) {
            case NEW -> Written.NOTHING;
            case REPLY ->
                quoting(original, attribution)
                        .to(Addressees.reply(original.envelope(), self))
                        .about(SubjectLine.reply(subject));
            case REPLY_ALL ->
                quoting(original, attribution)
                        .to(Addressees.replyAll(original.envelope(), self))
                        .about(SubjectLine.reply(subject));
            case REPLY_LIST ->
                quoting(original, attribution)
                        .to(Addressees.replyList(original, self))
                        .about(SubjectLine.reply(subject));
            case FORWARD -> passing(original, attribution).about(SubjectLine.forward(subject));
            case FORWARD_ATTACHED -> Written.NOTHING.about(SubjectLine.forward(subject));
            case EDIT_AS_NEW -> again(original);
        };
    }

    private static Written quoting(OpenedMessage original, List<String> attribution) {
        return Written.NOTHING.saying(
                format(original),
                "\n\n" + ReplyQuote.text(OriginalText.plain(original), attribution.getFirst()),
                "",
                ReplyQuote.html(OriginalText.html(original), attribution.getFirst())
                        .markup());
    }

    /** A forward keeps the words as they are: what it passes on is not quoted line by line. */
    private static Written passing(OpenedMessage original, List<String> attribution) {
        String text = "\n\n" + String.join("\n", attribution) + "\n\n" + OriginalText.plain(original);
        SafeHtml heading = TextToHtml.forReply(String.join("\n", attribution));
        SafeHtml quote = SafeHtml.joined(List.of(heading, OriginalText.html(original)));
        return Written.NOTHING.saying(format(original), text, "", quote.markup());
    }

    private static BodyView.Format format(OpenedMessage original) {
        return OriginalText.isRich(original) ? BodyView.Format.RICH : BodyView.Format.PLAIN;
    }

    /** A message's own words, to be changed: for a draft, and for sending one again. */
    static Written again(OpenedMessage message) {
        boolean rich = OriginalText.isRich(message);
        var envelope = message.envelope();
        return new Written(
                Addresses.format(envelope.to()),
                Addresses.format(envelope.cc()),
                Addresses.format(envelope.bcc()),
                envelope.subject(),
                rich ? BodyView.Format.RICH : BodyView.Format.PLAIN,
                OriginalText.plain(message),
                rich ? OriginalText.html(message).markup() : "",
                "");
    }

    /** As {@link #again}; the quote that one of our drafts carries apart from its writer's words. */
    static Written parted(OpenedMessage draft) {
        Written again = again(draft);
        return OriginalText.parted(draft)
                .map(parted -> again.saying(
                        again.format(),
                        again.text(),
                        parted.own().markup(),
                        parted.quote().markup()))
                .orElse(again);
    }

    private List<Enclosure> enclosed(Mode mode, Messages messages, OpenedMessage original) {
        return switch (mode) {
            case FORWARD, EDIT_AS_NEW -> enclosures.of(messages, original, EnclosureId.Source.ORIGINAL);
            case FORWARD_ATTACHED -> List.of(enclosures.whole(messages, original));
            // A reply takes along the pictures its quote shows, and nothing else.
            case REPLY, REPLY_ALL, REPLY_LIST -> enclosures.shown(messages, original, EnclosureId.Source.ORIGINAL);
            case NEW -> List.of();
        };
    }
}
