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

    /** Forges and calendars write in the name of whoever did something there. */
    @Test
    void isNotAlarmedByAServiceThatSpeaksForSomebodyKnown() {
        Mail forge = Mail.from("Anna Weber <notifications@forge.example>")
                .knowing("Anna Weber <anna@friends.example>")
                .heard(false);
        assertReason(forge.judged(), Verdict.Careful.class, Kind.KNOWN_NAME);
        Verdict spoken = forge.with("List-Id: maps <maps.team.forge.example>").judged();
        assertThat(spoken).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(spoken)).contains(Kind.KNOWN_NAME_BY_SERVICE);

        assertThat(Mail.from("Anna Weber <calendar@office.example>")
                        .with("Reply-To: Anna Weber <Anna@friends.example>")
                        .knowing("Anna Weber <anna@friends.example>")
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
        assertThat(Mail.fromNobody().judged()).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(Mail.fromNobody().judged())).contains(Kind.NO_SENDER);
        assertReason(
                Mail.from("a@shop.example").with("From: b@evil.example").judged(),
                Verdict.Careful.class,
                Kind.UNCLEAR_SENDER);
        assertThat(Mail.from("a@shop.example").with("From:  a@shop.example").judged())
                .isInstanceOf(Verdict.NothingKnown.class);
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
        assertThat(Mail.from("a@shop.example").html(link).judged()).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(Mail.from("a@shop.example").believingNobody().html(link).judged())
                .isInstanceOf(Verdict.NothingKnown.class);
        assertReason(
                Mail.from("a@shop.example")
                        .checked("spf=softfail smtp.mailfrom=shop.example; dmarc=none header.from=shop.example")
                        .html(link)
                        .judged(),
                Verdict.Careful.class,
                Kind.MISLEADING_LINK);
        assertThat(Mail.from("a@shop.example")
                        .html("<a href=\"https://click.shop.example/x\">www.shop.example</a>")
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
    }

    /** The pages of others that a newsletter names are counted too, by whoever carries the list. */
    @Test
    void isNotAlarmedByTheServiceThatCarriesANewsletter() {
        String link = "<a href=\"https://click.mailer.test/x\">www.partner.example</a>";
        Mail news = Mail.from("a@shop.example").html(link);
        assertReason(news.judged(), Verdict.Careful.class, Kind.MISLEADING_LINK);
        Verdict carried = news.with("List-Unsubscribe: <mailto:x@off.mailer.test?subject=a@b>")
                .judged();
        assertThat(carried).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(carried)).contains(Kind.LINK_ELSEWHERE);
    }

    /** Whoever counts at home is believed once mail of theirs has been kept; a stranger who does so may be the fraud. */
    @Test
    void isCarefulWhereAStrangerLeadsAnothersNameHome() {
        Mail news = Mail.from("a@evil.test")
                .html("<a href=\"https://click.evil.test/x\">www.bank.example</a>")
                .with("List-Unsubscribe: <https://evil.test/off>");
        assertReason(news.heard(false).judged(), Verdict.Careful.class, Kind.MISLEADING_LINK);
        assertThat(news.heard(true).judged()).isInstanceOf(Verdict.NothingKnown.class);
    }

    /** Addresses that were never encoded (RFC 6532) are the same addresses. */
    @Test
    void readsDomainsThatWereNotEncoded() {
        Verdict verdict = Mail.from("J\u00f6rg <j@m\u00fcnchen.example>")
                .knowing("j@m\u00fcnchen.example")
                .checked(PASS + "xn--mnchen-3ya.example")
                .judged();
        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        assertThat(kinds(verdict)).contains(Kind.WRITTEN_TO);
        assertThat(Mail.from("j@m\u00fcnchen.example")
                        .knowing("j@xn--mnchen-3ya.example")
                        .checked("dmarc=pass header.from=m\u00fcnchen.example")
                        .judged())
                .isInstanceOf(Verdict.Verified.class);
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
