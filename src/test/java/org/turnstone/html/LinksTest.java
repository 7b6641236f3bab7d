package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.html.Sanitized.MisleadingLink;

/** Which links say one thing and do another, and which only seem to. */
class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report.pdf",
                "pom.xml",
                "README.md",
                "backup.zip",
                "build.sh",
                "Node.js",
                "Dr.Mueller",
                "v1.2.snapshot",
                "Sanitizer.java",
                "John.Smith",
                "Read on",
                "ann@bank.example"
            })
    void takesWordsAndFilesForWhatTheyAre(String text) {
        assertThat(misleading(text, "https://drive.example/x")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "bank.example, bank.example",
        "Bank.com, bank.com",
        "www.bank.zip, www.bank.zip",
        "backup.zip/login, backup.zip",
        "https://backup.zip, backup.zip",
        "bank.co.uk/a?b, bank.co.uk",
        "m\u00fcnchen.de, m\u00fcnchen.de",
        "xn--mnchen-3ya.de, xn--mnchen-3ya.de",
        "\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444, \u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444"
    })
    void noticesAHostThatIsNotTheOneItLeadsTo(String text, String host) {
        assertThat(misleading(text, "https://drive.example/x")).isEqualTo(new MisleadingLink(host, "drive.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bank.example%2Fa&data=05%7C",
                "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.bank.example&c=E,1",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.bank.example_a&d=DwMFaQ",
                "https://urldefense.com/v3/__https://www.bank.example/a__;!!Abc",
                "https://www.google.com/url?q=https://www.bank.example/a&sa=D",
                "https://urldefense.com/v3/__https://www.google.com/url?q=https://bank.example__;!!A"
            })
    void looksThroughTheWrappingOfFilters(String href) {
        assertThat(misleading("www.bank.example", href)).isNull();
        assertThat(misleading("www.other.example", href))
                .extracting(MisleadingLink::targetHost)
                .asString()
                .endsWith("bank.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/?url=https%3A%2F%2Fwww.bank.example",
                "https://evil.example/?q=https://safelinks.protection.outlook.com/?url=https://www.bank.example",
                "https://notsafelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fwww.bank.example",
                "https://xsafelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bank.example",
                "https://www.google.com/search?q=https://www.bank.example",
                "https://safelinks.protection.outlook.com/?url=%zz",
                "https://safelinks.protection.outlook.com/?url=javascript:alert(1)",
                "https://urldefense.com/v3/__https://evil.example/__;!!__https://www.bank.example__;"
            })
    void takesNobodyElsesWordForWhereALinkLeads(String href) {
        assertThat(misleading("www.bank.example", href)).isNotNull();
    }

    private static MisleadingLink misleading(String text, String href) {
        var links = Sanitizer.sanitize(
                        "<a href=\"" + href.replace("&", "&amp;") + "\">" + text + "</a>", SanitizerOptions.reading())
                .misleadingLinks();
        return links.isEmpty() ? null : links.getFirst();
    }
}
