package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mime.AuthenticationResults.Result;

class AuthenticationResultsTest {

    @Test
    void readsSeveralResultsWithWhatTheyAreAbout() {
        var results = AuthenticationResults.parse("mx.example.org; dkim=pass header.i=@news.example header.s=s1"
                + " header.b=ab/cD+e=; spf=pass (mx.example.org: domain of x@news.example designates 192.0.2.1 as"
                + " permitted sender) smtp.mailfrom=bounce+ida=example.org@news.example;"
                + " dmarc=fail (p=REJECT sp=REJECT dis=NONE) header.from=news.example");

        assertThat(results.authservId()).isEqualTo("mx.example.org");
        assertThat(results.results()).extracting(Result::method).containsExactly("dkim", "spf", "dmarc");
        assertThat(results.results()).extracting(Result::outcome).containsExactly("pass", "pass", "fail");
        assertThat(results.by("dkim").getFirst().property("header.b")).isEqualTo("ab/cD+e=");
        assertThat(results.by("spf").getFirst().property("smtp.mailfrom"))
                .isEqualTo("bounce+ida=example.org@news.example");
        assertThat(results.by("dmarc").getFirst().property("header.from")).isEqualTo("news.example");
    }

    /** RFC 8601 appendix B, with its comments, versions and white space in every place the grammar has for it. */
    @Test
    void readsCommentsVersionsAndWhiteSpaceWhereverTheyAreAllowed() {
        var results = AuthenticationResults.parse(
                "(a (nested\\) comment)) Foo.Example.NET (foo) 1 (bar) ; dkim/1 = (why not) FAIL reason = \"bad; (sig)\""
                        + " policy (A dot can go here) .  (like that) expired ; spf=pass smtp.mailfrom=\"a;b\"@c.example");

        assertThat(results.authservId()).isEqualTo("foo.example.net");
        assertThat(results.by("dkim")).singleElement().satisfies(dkim -> {
            assertThat(dkim.outcome()).isEqualTo("fail");
            assertThat(dkim.property("reason")).isEqualTo("bad; (sig)");
        });
        assertThat(results.by("spf").getFirst().property("smtp.mailfrom")).isEqualTo("a;b@c.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx.example.org; none", "mx.example.org 1; none", "mx.example.org", "mx.example.org;;; ;"})
    void knowsThatNothingWasChecked(String field) {
        assertThat(AuthenticationResults.parse(field))
                .isEqualTo(new AuthenticationResults("mx.example.org", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "'mx.example.org; dmarc=fail (p=NONE sp=REJECT dis=NONE) header.from=a.example', true",
        "'mx.example.org; dmarc=fail policy.dmarc=none', true",
        "'mx.example.org; dmarc=fail (p=REJECT sp=NONE dis=NONE) header.from=a.example', false",
        "'mx.example.org; spf=fail (p=none); dmarc=fail header.from=a.example', false",
        "'mx.example.org; dmarc=fail reason=\"(p=none)\"', false",
        "'mx.example.org; dmarc (p=none) = fail', false"
    })
    void hearsWhatTheDomainAsksFor(String field, boolean nothing) {
        Result dmarc = AuthenticationResults.parse(field).by("dmarc").getFirst();
        assertThat(dmarc.is("fail")).isTrue();
        assertThat(dmarc.asksForNothing()).isEqualTo(nothing);
    }

    @Test
    void takesAResultWithoutAServerForNobodysWord() {
        assertThat(AuthenticationResults.parse("spf=pass smtp.mailfrom=x.example; dmarc=pass")
                        .authservId())
                .isEmpty();
        assertThat(of("spf=pass smtp.mailfrom=x.example; dmarc=pass", "spf=pass"))
                .isEmpty();
    }

    @Test
    void believesTheTopmostFieldOfItsOwnServerAlone() {
        String forged = "mx.example.org; dmarc=pass header.from=bank.example";
        String real = "mx.example.org; dmarc=fail header.from=bank.example";
        String stranger = "mx.evil.example; dmarc=pass header.from=bank.example";

        assertThat(of(stranger + "\r\nAuthentication-Results: " + real + "\r\nAuthentication-Results: " + forged))
                .contains(AuthenticationResults.parse(real));
        assertThat(of(stranger)).isEmpty();
        assertThat(AuthenticationResults.of(headers(forged), List.of())).isEmpty();
        assertThat(AuthenticationResults.of(headers(forged), List.of("MX.Example.org")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ";", "(", "\"", "=", "= = = =", "a;b=", "a;=b", "a;b=\"", "a;b=c (", "\\", "a;\u0000=\u0001"
            })
    void survivesWhateverStandsThere(String field) {
        assertThat(AuthenticationResults.parse(field)).isNotNull();
    }

    @Test
    void makesOneHarmlessLineOfWhatItShows() {
        assertThat(AuthenticationResults.parse("a; dkim=pass header.d=\"b\u001b.\u0085x\"")
                        .by("dkim")
                        .getFirst()
                        .property("header.d"))
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(\\", "a=", "= ", "; ", ";a=b c=d", "\"\\", " \t", "a b=c (x)"})
    void takesTimeInStepWithTheLength(String piece) {
        String field = "mx.example.org; " + piece.repeat(1_000_000 / piece.length());
        assertThat(CpuTime.ofBest(() -> AuthenticationResults.parse(field))).isLessThan(Duration.ofMillis(100));
        assertThat(AuthenticationResults.parse(field).results()).hasSizeLessThanOrEqualTo(100);
    }

    private static java.util.Optional<AuthenticationResults> of(String field, String... ids) {
        return AuthenticationResults.of(headers(field), ids.length == 0 ? List.of("mx.example.org") : List.of(ids));
    }

    private static Headers headers(String field) {
        return Headers.parse(("Authentication-Results: " + field + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
