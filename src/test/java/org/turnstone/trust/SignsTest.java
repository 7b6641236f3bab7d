package org.turnstone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.trust.Evidence.Kind;

class SignsTest {

    private static final String PASS = "dmarc=pass header.from=";

    @Test
    void saysOfAFirstContactThatItIsOneAndNoMore() {
        Verdict verdict = Mail.from("new@stranger.example").heard(false).judged();

        assertThat(verdict).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(verdict)).contains(Kind.FIRST_CONTACT);
    }

    @Test
    void knowsWhomThePersonHasWrittenTo() {
        assertThat(kinds(Mail.from("Anna@Friends.example")
                        .knowing("Anna Weber <anna@friends.example>")
                        .judged()))
                .contains(Kind.WRITTEN_TO)
                .doesNotContain(Kind.FIRST_CONTACT, Kind.HEARD_BEFORE);
        assertThat(kinds(Mail.from("x@stranger.example").heard(true).judged())).contains(Kind.HEARD_BEFORE);
    }

    @Test
    void noticesAnotherAddressInTheName() {
        assertReason(
                Mail.from("\"security@bank.example\" <x@evil.example>").judged(),
                Verdict.Careful.class,
                Kind.NAME_HOLDS_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"info@shop.example\" <no-reply@mail.shop.example>",
                "Jonas (jonas@weber.example) <jonas@weber.example>",
                "Ann @ ACME <ann@acme.example>"
            })
    void isNotAlarmedByAnAddressOfTheSendersOwn(String from) {
        assertThat(Mail.from(from).judged()).isInstanceOf(Verdict.NothingKnown.class);
    }

    @Test
    void isNotAlarmedByAListThatSpeaksForItsMembers() {
        String from = "\"'ann@acme.example' via Timber\" <timber@lists.wood.example>";
        assertThat(Mail.from(from)
                        .with("List-Id: Timber <timber.lists.wood.example>")
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
        assertReason(
                Mail.from(from).with("List-Id: <timber.elsewhere.example>").judged(),
                Verdict.Careful.class,
                Kind.NAME_HOLDS_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Weber", "\"Weber, Anna\"", "ANNA  WEBER", "=?utf-8?q?Anna_We=62er?="})
    void noticesAKnownNameAtANewAddress(String name) {
        String known = "Anna Weber <anna@friends.example>";
        String from = name + " <anna.weber.private@evil.example>";
        assertReason(Mail.from(from).knowing(known).heard(false).judged(), Verdict.Careful.class, Kind.KNOWN_NAME);
        assertThat(Mail.from(from).knowing(known).heard(true).judged()).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(Mail.from(name + " <a.weber@friends.example>")
                        .knowing(known)
                        .heard(false)
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
    }

    @Test
    void holdsAFirstNameForNobodysOwn() {
        assertThat(Mail.from("Anna <anna@elsewhere.example>")
                        .knowing("Anna <anna@friends.example>")
                        .heard(false)
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "pay@harb0ur.example, LOOKALIKE_DOMAIN",
        "pay@h\u0430rbour.example, LOOKALIKE_DOMAIN",
        "pay@friends.example.evil.test, LOOKALIKE_DOMAIN",
        "pay@frlends.example, LOOKALIKE_DOMAIN"
    })
    void callsALookalikeOfSomebodyKnownDangerous(String from, Kind kind) {
        assertReason(Mail.from(from).knowing("anna@friends.example").judged(), Verdict.Dangerous.class, kind);
    }

    @Test
    void isCarefulOneLetterAwayOnFirstContact() {
        Mail mail = Mail.from("pay@freinds.example").knowing("anna@friends.example");
        assertReason(mail.heard(false).judged(), Verdict.Careful.class, Kind.NEARLY_KNOWN_DOMAIN);
        assertThat(mail.heard(true).judged()).isInstanceOf(Verdict.NothingKnown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@friends.example",
                "ben@mail.friends.example",
                "x@friends.test",
                "x@trends.example",
                "x@shop2.example",
                "x@my-friends.example"
            })
    void leavesOtherDomainsAlone(String from) {
        assertThat(Mail.from(from)
                        .knowing("anna@friends.example, y@shop1.example")
                        .heard(false)
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
    }

    @Test
    void seesScriptsThatNobodyMixes() {
        assertReason(Mail.from("x@p\u0430ypal.example").judged(), Verdict.Careful.class, Kind.MIXED_SCRIPTS);
    }

    @Test
    void mentionsThatAnAnswerGoesElsewhere() {
        Verdict verdict =
                Mail.from("a@shop.example").with("Reply-To: desk@helper.test").judged();

        assertThat(verdict).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(verdict)).contains(Kind.ANSWERS_ELSEWHERE);
        assertThat(kinds(Mail.from("a@shop.example")
                        .with("Reply-To: b@mail.shop.example")
                        .judged()))
                .doesNotContain(Kind.ANSWERS_ELSEWHERE);
    }

    @Test
    void isCarefulWhereTheAnswerToSomebodyKnownLeavesForAStranger() {
        Mail mail = Mail.from("boss@harbour.example").with("Reply-To: boss.harbour@mail.test");
        assertReason(mail.judged(), Verdict.Careful.class, Kind.ANSWERS_LEAVE_KNOWN);
        assertThat(mail.with("List-Id: <all.harbour.example>").judged()).isInstanceOf(Verdict.NothingKnown.class);
    }

    @Test
    void mentionsWhoHandedItIn() {
        assertThat(kinds(Mail.from("a@shop.example")
                        .with("Sender: b@mailer.test")
                        .judged()))
                .contains(Kind.SENT_BY_ANOTHER);
        assertThat(kinds(Mail.from("a@shop.example")
                        .with("Sender: b@shop.example")
                        .judged()))
                .doesNotContain(Kind.SENT_BY_ANOTHER);
    }

    @Test
    void saysWhereNobodyOrSeveralAreTheSender() {
        assertReason(Mail.fromNobody().judged(), Verdict.Careful.class, Kind.UNCLEAR_SENDER);
        assertReason(
                Mail.from("a@shop.example").with("From: b@evil.example").judged(),
                Verdict.Careful.class,
                Kind.UNCLEAR_SENDER);
    }

    @Test
    void noticesALinkThatLies() {
        String link = "<a href=\"https://evil.test/x\">www.bank.example</a>";
        assertReason(
                Mail.from("a@evil.test").checked(PASS + "evil.test").html(link).judged(),
                Verdict.Careful.class,
                Kind.MISLEADING_LINK);
    }

    /** A shop shows its own address and counts the clicks on the way. */
    @Test
    void letsAVerifiedSenderLeadItsOwnNameThroughOthers() {
        String link = "<a href=\"https://click.mailer.test/x\">www.shop.example</a>";
        assertThat(Mail.from("a@shop.example")
                        .checked(PASS + "shop.example")
                        .html(link)
                        .judged())
                .isInstanceOf(Verdict.Verified.class);
        assertThat(Mail.from("a@shop.example").html(link).judged()).isInstanceOf(Verdict.Careful.class);
        assertThat(Mail.from("a@shop.example")
                        .html("<a href=\"https://click.shop.example/x\">www.shop.example</a>")
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "setup.exe, PROGRAM, Careful",
        "Photo.SCR, PROGRAM, Careful",
        "open.url, PROGRAM, Careful",
        "invoice.pdf.exe, DISGUISED_PROGRAM, Dangerous",
        "'invoice.pdf          .js', DISGUISED_PROGRAM, Dangerous"
    })
    void noticesFilesThatRun(String name, Kind kind, String verdict) {
        Verdict judged = Mail.from("a@shop.example").file(name).judged();
        assertThat(kinds(judged)).first().isEqualTo(kind);
        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice.pdf",
                "report.v2.docx",
                "backup.tar.gz",
                "photo.jpg",
                "page.html",
                "sheet.xlsm",
                "noname"
            })
    void leavesOtherFilesAlone(String name) {
        assertThat(Mail.from("a@shop.example").file(name).judged()).isInstanceOf(Verdict.NothingKnown.class);
    }

    @Test
    void callsSeveralReasonsTogetherDangerous() {
        assertThat(Mail.from("\"security@bank.example\" <x@evil.test>")
                        .html("<a href=\"https://evil.test/x\">www.bank.example</a>")
                        .judged())
                .isInstanceOf(Verdict.Dangerous.class);
    }

    private static void assertReason(Verdict verdict, Class<? extends Verdict> type, Kind kind) {
        assertThat(verdict).isInstanceOf(type);
        assertThat(kinds(verdict)).first().isEqualTo(kind);
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.evidence().stream().map(Evidence::kind).toList();
    }
}
