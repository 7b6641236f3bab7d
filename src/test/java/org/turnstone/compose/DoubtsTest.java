package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Addresses;

/** What is asked before a message goes, what is not, and what a button puts right. */
class DoubtsTest {

    private static final EmailAddress IDA = EmailAddress.of("ida@harbour.example");
    private static final Set<String> OFTEN = Set.of("harbour.example", "timber-works.example");

    private static Composition saying(String text) {
        return composition(Mode.NEW, "ada@far.example", "", text);
    }

    private static Composition composition(Mode mode, String to, String cc, String text) {
        Written written = new Written(to, cc, "", "Boats", BodyView.Format.PLAIN, text, "", "");
        return new Composition(
                SubmissionId.create(), Stand.fresh(), mode, null, null, Ancestry.NONE, written, List.of());
    }

    private static List<Doubt> doubts(Composition composition, @Nullable Envelope original) {
        return Doubts.of(composition, original, IDA::sameMailbox, OFTEN);
    }

    private static String people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "p" + number + "@far.example")
                .collect(Collectors.joining(", "));
    }

    private static Envelope original(String from, String to, String cc) {
        return new Envelope(
                null,
                null,
                "Boats",
                Instant.EPOCH,
                Addresses.parseLenient(from),
                List.of(),
                List.of(),
                Addresses.parseLenient(to),
                Addresses.parseLenient(cc),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The plan is attached.                          | attached
            See the ATTACHMENTS, please                    | ATTACHMENTS
            Please find enclosed the lease                 | Please find enclosed
            I put it into lease-2026.pdf for you           | lease-2026.pdf
            Im Anhang liegt der Plan                       | Anhang
            Anbei die Zahlen                               | Anbei
            Die beigefügte Datei                           | beigefügte
            Wie in der Anlage beschrieben                  | der Anlage
            Vous trouverez la pièce jointe                 | pièce jointe
            Le bail ci-joint                               | ci-joint
            Je vous l’envoie en PJ.                        | en PJ
            Te lo mando adjunto                            | adjunto
            Adjuntamos el contrato                         | Adjuntamos
            تجدون الملف في المرفقات                        | المرفقات
            أُرفِقُ لكم العقد                                  | أُرفِقُ
            الملف مرفق                                     | مرفق
            """)
    void hearsOfAttachmentsInEveryLanguage(String text, String word) {
        assertThat(doubts(saying(text), null)).containsExactly(new Doubt.NoAttachment(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing to see.",
                "> it is attached",
                "Hi\n-- \nattached to nobody",
                "There is no attachment this time",
                "Ohne Anhang",
                "sans pièce jointe",
                "see https://harbour.example/plan.pdf",
                "mail me at plan@far.pdf",
                "Das hängt davon ab",
                "We ate an enclosure of sheep"
            })
    void isQuietWhereNoneIsMeant(String text) {
        assertThat(doubts(saying(text), null)).isEmpty();
    }

    @Test
    void asksForASubject() {
        Composition composition = saying("Hi");
        assertThat(doubts(composition.with(composition.written().about(" ")), null))
                .containsExactly(new Doubt.NoSubject());
    }

    @Test
    void readsOnlyOwnWordsOfAFormattedMessage() {
        Composition composition = saying("");
        Written rich = composition
                .written()
                .saying(
                        BodyView.Format.RICH,
                        "",
                        "<div>Thanks</div><blockquote>it is attached</blockquote><div>-- <br>attached</div>",
                        "<p>attached</p>");
        assertThat(doubts(composition.with(rich), null)).isEmpty();
    }

    @Test
    void asksBeforeMoreThanFiveSeeEachOther() {
        assertThat(doubts(composition(Mode.NEW, people(0, 4), people(3, 5), "Hi"), null))
                .isEmpty();
        Composition six = composition(Mode.NEW, people(0, 4), people(3, 6), "Hi");
        Doubt doubt = doubts(six, null).getFirst();
        assertThat(doubt).isInstanceOf(Doubt.ManyDisclosed.class);
        Written mended = Mending.of(doubt, six.written());
        assertThat(mended.to() + mended.cc()).isEmpty();
        assertThat(Addresses.parseEntered(mended.bcc()).addresses()).hasSize(6);
        assertThat(doubts(six.with(mended), null)).isEmpty();
    }

    @Test
    void asksNobodyAboutThoseWhoHaveSeenEachOtherBefore() {
        Envelope original = original("p0@far.example", people(1, 6), people(6, 9));
        assertThat(doubts(composition(Mode.REPLY_ALL, people(0, 9), "new@far.example", "Hi"), original))
                .isEmpty();
        assertThat(doubts(composition(Mode.REPLY_ALL, people(0, 2), people(20, 26), "Hi"), original))
                .hasSize(1);
    }

    @Test
    void asksBeforeACrowdIsAnswered() {
        Envelope original = original("Ada <p0@far.example>", people(1, 20), "");
        Composition answer = composition(Mode.REPLY_ALL, people(0, 20), "", "Me too");
        Doubt doubt = doubts(answer, original).getFirst();
        assertThat(doubt).isInstanceOf(Doubt.AnswerToMany.class);
        Written mended = Mending.of(doubt, answer.written());
        assertThat(mended.to()).isEqualTo("Ada <p0@far.example>");
        assertThat(mended.cc()).isEmpty();
    }

    @Test
    void asksAboutDomainsThatAreHardlyMeant() {
        Composition composition = composition(
                Mode.NEW, "Ada <ada@gmial.com>, bo@timber-wroks.example", "c@x.con, d@pаypal.example", "Hi");
        List<Doubt> doubts = doubts(composition, null);
        assertThat(doubts)
                .containsExactly(
                        new Doubt.Misspelt(new EmailAddress("Ada", "ada@gmial.com"), "gmail.com"),
                        new Doubt.Misspelt(EmailAddress.of("bo@timber-wroks.example"), "timber-works.example"),
                        new Doubt.Unfinished(EmailAddress.of("c@x.con")),
                        new Doubt.MixedScripts(EmailAddress.of("d@pаypal.example")));
        Written mended = Mending.of(doubts.getFirst(), composition.written());
        assertThat(mended.to()).isEqualTo("Ada <ada@gmail.com>, bo@timber-wroks.example");
        assertThat(mended.cc()).isEqualTo(composition.written().cc());
    }

    @Test
    void asksOnceAndAgainWhenItIsAboutSomethingElse() {
        List<Doubt> first = doubts(composition(Mode.NEW, people(0, 7), "", "Hi"), null);
        Asked answered = Asked.of(first.getFirst().id());
        assertThat(answered.open(first)).isEmpty();
        assertThat(answered.open(doubts(composition(Mode.NEW, "", people(0, 7), "More"), null)))
                .isEmpty();
        assertThat(answered.open(doubts(composition(Mode.NEW, people(0, 8), "", "Hi"), null)))
                .hasSize(1);
        assertThat(Asked.of("x".repeat(5_000)).answer()).isEmpty();
    }
}
