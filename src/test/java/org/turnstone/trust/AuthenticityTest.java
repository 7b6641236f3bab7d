package org.turnstone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.trust.Evidence.Kind;

class AuthenticityTest {

    @Test
    void verifiesWhatItsDomainVouchesFor() {
        Verdict verdict = Mail.from("Bank <news@bank.example>")
                .checked("spf=pass smtp.mailfrom=mailer.example; dkim=pass header.d=bank.example; dmarc=pass"
                        + " header.from=bank.example")
                .judged();

        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        assertThat(kinds(verdict)).containsExactly(Kind.DMARC_PASS, Kind.DKIM_PASS, Kind.SPF_PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "dkim=pass header.d=mail.bank.example, DKIM_OF_SENDER",
        "dkim=pass header.i=@bank.example, DKIM_OF_SENDER",
        "spf=pass smtp.mailfrom=x@bounce.bank.example, SPF_OF_SENDER",
        "dmarc=none; dkim=pass header.d=bank.example, DKIM_OF_SENDER"
    })
    void takesASignatureOfTheSendersDomainWhereItHasNoRule(String results, Kind kind) {
        Verdict verdict = Mail.from("news@bank.example").checked(results).judged();

        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        assertThat(kinds(verdict)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dkim=pass header.d=evil.example",
                "spf=pass smtp.mailfrom=x@evil.example",
                "dmarc=pass header.from=evil.example",
                "dkim=fail header.d=bank.example",
                "dkim=none; spf=none; dmarc=none",
                "spf=softfail smtp.mailfrom=bank.example",
                "spf=temperror; dkim=permerror; dmarc=temperror",
                "dmarc=nonsense",
                "none"
            })
    void neitherVerifiesNorAccusesOtherwise(String results) {
        assertThat(Mail.from("news@bank.example").checked(results).judged()).isInstanceOf(Verdict.NothingKnown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "dmarc=pass header.from=bank.example; bimi=pass header.d=bank.example policy.authority=pass, true",
        "dmarc=pass header.from=bank.example; bimi=pass header.d=bank.example, false",
        "dmarc=pass header.from=bank.example; bimi=pass header.d=bank.example policy.authority=none, false",
        "dmarc=pass header.from=bank.example; bimi=fail header.d=bank.example policy.authority=pass, false",
        "dmarc=pass header.from=bank.example; bimi=pass header.d=evil.example policy.authority=pass, false",
        "dmarc=none; bimi=pass header.d=bank.example policy.authority=pass, false",
        "dmarc=fail header.from=bank.example; bimi=pass header.d=bank.example policy.authority=pass, false"
    })
    void tellsOfAMarkThatAnAuthorityHasVerified(String results, boolean told) {
        Verdict verdict = Mail.from("news@bank.example").checked(results).judged();

        assertThat(kinds(verdict).contains(Kind.VERIFIED_MARK)).isEqualTo(told);
    }

    /** What nobody checked has not failed: the page must never say that it has. */
    @Test
    void isNotVerifiedWhereNobodyIsBelieved() {
        Verdict verdict = Mail.from("news@bank.example")
                .checked("dmarc=fail header.from=bank.example")
                .believingNobody()
                .judged();

        assertThat(verdict).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(verdict)).containsExactly(Kind.NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx.evil.example; dmarc=pass", "dmarc=pass", "mx.harbour.example.evil.example; dmarc=pass"})
    void believesNoOtherServer(String field) {
        Verdict verdict = Mail.from("news@bank.example")
                .with("Authentication-Results: " + field)
                .judged();

        assertThat(verdict).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(verdict)).containsExactly(Kind.NO_RESULTS);
    }

    @Test
    void believesTheTopmostFieldAlone() {
        assertThat(Mail.from("news@bank.example")
                        .checked("dmarc=fail header.from=bank.example")
                        .checked("dmarc=pass header.from=bank.example")
                        .judged())
                .isInstanceOf(Verdict.Careful.class);
    }

    @Test
    void isCarefulWhereTheCheckFailed() {
        Verdict verdict = Mail.from("news@bank.example")
                .checked("spf=fail smtp.mailfrom=bank.example; dmarc=fail header.from=bank.example")
                .judged();

        assertThat(verdict).isInstanceOf(Verdict.Careful.class);
        assertThat(((Verdict.Careful) verdict).reason().kind()).isEqualTo(Kind.DMARC_FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@friends.example", "boss@harbour.example", "ida@harbour.example"})
    void callsItDangerousWhereSomebodyKnownIsForged(String from) {
        String domain = from.substring(from.indexOf('@') + 1);
        assertThat(Mail.from(from)
                        .knowing("anna@friends.example")
                        .checked("dmarc=fail header.from=" + domain)
                        .judged())
                .isInstanceOf(Verdict.Dangerous.class);
    }

    /** A seal takes one step off and no more: anybody can put one on. */
    @Test
    void doesNotAccuseAListThatSealedWhatItFound() {
        assertThat(Mail.from("news@bank.example")
                        .checked("arc=pass; dmarc=fail header.from=bank.example")
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
        assertThat(Mail.from("anna@friends.example")
                        .knowing("anna@friends.example")
                        .checked("arc=pass; dmarc=fail header.from=friends.example")
                        .judged())
                .isInstanceOf(Verdict.Careful.class);
    }

    /** A list that adds its footer and seals nothing, as most did for decades. */
    @Test
    void doesNotAccuseThoseWhoWriteToAList() {
        String checks = "dkim=pass header.d=wood.example; spf=pass smtp.mailfrom=timber-bounces@lists.wood.example;"
                + " dmarc=fail header.from=";
        Mail post = Mail.from("ben@stranger.example")
                .with("List-Id: Timber <timber.lists.wood.example>")
                .checked(checks + "stranger.example");
        assertThat(post.judged()).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(post.judged())).contains(Kind.DMARC_BY_LIST);

        Mail known = Mail.from("anna@friends.example")
                .with("List-Id: Timber <timber.lists.wood.example>")
                .checked(checks + "friends.example");
        assertThat(known.knowing("anna@friends.example").judged()).isInstanceOf(Verdict.Careful.class);
        assertThat(known.knowing("anna@friends.example, timber@lists.wood.example")
                        .judged())
                .isInstanceOf(Verdict.NothingKnown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(p=NONE dis=NONE) header.from=", "policy.dmarc=none header.from=", "(policy=none) header.from="
            })
    void isMilderWhereTheDomainAsksForNothing(String rule) {
        Verdict stranger = Mail.from("news@bank.example")
                .checked("dmarc=fail " + rule + "bank.example")
                .judged();
        assertThat(stranger).isInstanceOf(Verdict.NothingKnown.class);
        assertThat(kinds(stranger)).contains(Kind.DMARC_NOT_ENFORCED);
        assertThat(Mail.from("anna@friends.example")
                        .knowing("anna@friends.example")
                        .checked("dmarc=fail " + rule + "friends.example")
                        .judged())
                .isInstanceOf(Verdict.Careful.class);
    }

    @Test
    void believesInNoListThatNobodyVouchesFor() {
        for (String checks :
                List.of("", "spf=fail smtp.mailfrom=x@lists.wood.example; ", "dkim=fail header.d=wood.example; ")) {
            assertThat(Mail.from("news@bank.example")
                            .with("List-Id: Timber <timber.lists.wood.example>")
                            .checked(checks + "dmarc=fail header.from=bank.example")
                            .judged())
                    .as(checks)
                    .isInstanceOf(Verdict.Careful.class);
        }
        // Nor in one that is the sender: its own check is what failed.
        assertThat(Mail.from("news@bank.example")
                        .with("List-Id: <news.bank.example>")
                        .checked("spf=pass smtp.mailfrom=bank.example; dmarc=fail header.from=bank.example")
                        .judged())
                .isInstanceOf(Verdict.Careful.class);
    }

    @Test
    void vouchesForNobodyWhereSeveralAreNamed() {
        assertThat(Mail.from("news@bank.example, x@evil.example")
                        .checked("dmarc=pass header.from=bank.example")
                        .judged())
                .isNotInstanceOf(Verdict.Verified.class);
        assertThat(Mail.from("news@bank.example")
                        .with("From: x@evil.example")
                        .checked("dmarc=pass header.from=bank.example; dkim=pass header.d=bank.example")
                        .judged())
                .isInstanceOf(Verdict.Careful.class);
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.evidence().stream().map(Evidence::kind).toList();
    }
}
