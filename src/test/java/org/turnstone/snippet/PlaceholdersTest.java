package org.turnstone.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.mail.EmailAddress;

class PlaceholdersTest {

    private static final Facts FACTS = new Facts(
            new EmailAddress("Jonas Emil Weber", "jonas@far.example"),
            new EmailAddress("Ida Holm", "ida@example.org"),
            "Harbour lease",
            "3 May 2026");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Dear {{first name}},            | Dear Jonas,
            Dear {{ First  Name }}          | Dear Jonas
            {{name}} <{{address}}>          | Jonas Emil Weber <jonas@far.example>
            {{last name}}                   | Weber
            {{date}}: {{subject}}           | 3 May 2026: Harbour lease
            {{my name}}, {{my address}}     | Ida Holm, ida@example.org
            {{shoe size}} {{first name      | {{shoe size}} {{first name
            {{{name}}}                      | {Jonas Emil Weber}
            """)
    void fillsInWhatIsKnown(String template, String filled) {
        assertThat(Placeholders.fill(template, FACTS)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            'Weber, Jonas' | Jonas | Weber
            Cher           | Cher  | {{last name}}
            李雷            | 李雷   | {{last name}}
            """)
    void knowsWhichNameIsFirst(String name, String first, String last) {
        Facts facts = new Facts(new EmailAddress(name, "x@far.example"), FACTS.self(), "", "");

        assertThat(Placeholders.fill("{{first name}}", facts)).isEqualTo(first);
        assertThat(Placeholders.fill("{{last name}}", facts)).isEqualTo(last);
    }

    @Test
    void leavesWhatIsNotKnownAndTellsOfIt() {
        Facts nobody = new Facts(null, FACTS.self(), "", "");
        String filled = Placeholders.fill("Dear {{first name}}, {{unknown}} {{my name}}", nobody);

        assertThat(filled).isEqualTo("Dear {{first name}}, {{unknown}} Ida Holm");
        assertThat(Placeholders.left(filled)).containsExactly("{{first name}}", "{{unknown}}");
    }

    /** A sender chooses their own name: it is text in HTML, and no placeholder of its own. */
    @Test
    void takesNamesAsText() {
        Facts hostile = new Facts(
                new EmailAddress("<img/src=x/onerror=alert(1)> {{my address}}", "x@far.example"), FACTS.self(), "", "");

        assertThat(Placeholders.fillHtml("<p>Dear {{name}}</p>", hostile))
                .isEqualTo("<p>Dear &lt;img/src=x/onerror=alert(1)&gt; {{my address}}</p>");
        assertThat(Placeholders.fillHtml("<a href=\"https://x.example/?{{name}}\">x</a>", hostile))
                .doesNotContain("<img", "onerror=alert(1)>");
        assertThat(Placeholders.fill("{{name}}", new Facts(new EmailAddress("$1 \\0", "x@y"), FACTS.self(), "", "")))
                .isEqualTo("$1 \\0");
    }
}
