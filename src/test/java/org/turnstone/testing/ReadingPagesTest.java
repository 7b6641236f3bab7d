package org.turnstone.testing;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingPagesTest {

    private static final Pattern ROW = Pattern.compile("<li id=\"m[\\w-]+\".*?</li>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message",
                "plain",
                "strained",
                "arabic",
                "gone",
                "unreachable",
                "compose",
                "compose-empty",
                "compose-failed",
                "login",
                "login-refused"
            })
    void holdsNoStyleOrScriptOfItsOwn(String page) {
        Document document = page(page);

        assertThat(document.select("style, [style], [onclick], [onload], script:not([src]):not([type=importmap])"))
                .isEmpty();
        assertThat(document.select("h1")).hasSize(1);
    }

    /** Fifty rows are most of the page: beside its words a row costs little. */
    @Test
    void spendsLittleMarkupOnARow() {
        List<String> rows = ROW.matcher(get("/gallery/mailbox").body().asString())
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(rows).hasSize(50);
        assertThat(rows.stream()
                        .mapToInt(row ->
                                row.length() - Jsoup.parse(row).wholeText().length())
                        .average()
                        .orElseThrow())
                .isLessThan(350);
    }

    @Test
    void sendsFiftyRowsInTenKilobytes() throws IOException {
        var sent = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(get("/gallery/mailbox").body().asByteArray());
        }
        assertThat(sent.size()).isLessThan(10_000);
    }

    @Test
    void showsTheMessageInAFrameThatRunsNothing() {
        var frame = page("message").expectFirst("iframe");

        assertThat(frame.attr("sandbox")).isEqualTo("allow-same-origin allow-popups allow-popups-to-escape-sandbox");
        assertThat(frame.attr("referrerpolicy")).isEqualTo("no-referrer");
        assertThat(frame.attr("title")).isNotEmpty();
    }

    @Test
    void saysToWhomItWentInOneLine() {
        assertThat(page("message").expectFirst(".message-to > summary").text()).isEqualTo("to me, Jonas and 2 others");
    }

    @Test
    void countsWhatWasBlocked() {
        assertThat(page("message").expectFirst(".banner").text())
                .contains("3 pictures from 2 places blocked, and 1 tracker.");
        assertThat(page("strained").select(".banner").text()).contains("1 picture from 1 place blocked.");
    }

    @Test
    void alwaysShowsTheAddressBesideTheName() {
        assertThat(page("strained").expectFirst(".message-from").text()).contains("evil.example");
        assertThat(page("strained").select(".banner.danger").text())
                .contains("holds the address security@bank.example");
    }

    @Test
    void saysByWordsAndIconWhatAMessageIsToBeThoughtOf() {
        assertThat(page("message").expectFirst(".trust-mark").text()).isEqualTo("Verified");
        assertThat(page("message").select(".trust-mark svg use[href*=trusted]")).hasSize(1);
        assertThat(page("message").select(".banner.warn, .banner.danger")).isEmpty();
        assertThat(page("strained").expectFirst(".trust-mark").text()).isEqualTo("Dangerous");
        assertThat(page("strained").select(".trust-evidence li")).hasSize(3);
        assertThat(page("plain").select(".trust-mark")).isEmpty();
    }

    /** A popover that its button opens: no script is needed. */
    @Test
    void tellsTheEvidenceOnDemand() {
        Document document = page("message");
        String panel = document.expectFirst(".trust-mark").attr("popovertarget");

        assertThat(panel).isNotEmpty();
        assertThat(document.expectFirst("#" + panel).hasAttr("popover")).isTrue();
        assertThat(document.expectFirst("#" + panel).text()).contains("lindqvist.example confirms");
    }

    @Test
    void printsHostileNamesAsText() {
        Document document = page("strained");

        assertThat(document.select("img[onerror]")).isEmpty();
        assertThat(document.select(".attachment-name").eachText()).contains("<img src=x onerror=alert(1)>.html");
    }

    @Test
    void keepsEveryWordOfARefusedMessage() {
        Document document = page("compose-failed");

        assertThat(document.expectFirst("#compose-form [name=to]").val())
                .isEqualTo("Jonas <jonas@weber.example>, not an address, ida@");
        assertThat(document.expectFirst("#compose-form [name=to]").attr("aria-describedby"))
                .isEqualTo("compose-to-error");
        assertThat(document.expectFirst("[name=text]").wholeText()).contains("the file is attached.");
        assertThat(document.expectFirst("#compose-failure").text()).contains("User unknown");
    }

    @Test
    void sendsPlainTextWhereNoScriptSaysOtherwise() {
        Document document = page("compose");

        assertThat(document.expectFirst("[name=format]").val()).isEqualTo("plain");
        assertThat(document.expectFirst("[name=text]").wholeText()).contains("> Hi all,");
    }

    @Test
    void pointsFromTheRefusedFieldToTheReason() {
        Document document = page("login-refused");

        assertThat(document.expectFirst("#password").attr("aria-describedby")).isEqualTo("refusal");
        assertThat(document.expectFirst("#refusal").text()).startsWith("The server refused this password.");
        assertThat(document.expectFirst("#address").val()).isEqualTo("ida@example.org");
    }

    private static Document page(String name) {
        return Jsoup.parse(
                get("/gallery/" + name).then().statusCode(200).extract().asString());
    }
}
