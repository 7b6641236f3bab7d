package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.imap.Criterion.Field.BODY;
import static org.turnstone.imap.Criterion.Field.FROM;
import static org.turnstone.imap.Criterion.Field.SUBJECT;
import static org.turnstone.imap.Criterion.Field.TEXT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;
import org.turnstone.problem.InvalidInput;

/** What criteria look like on the wire. */
class SearchKeysTest {

    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

    private static String keys(Criterion criterion, String... capabilities) {
        Capabilities can = new Capabilities(Set.of(capabilities));
        StringBuilder text = new StringBuilder();
        for (Object piece :
                SearchKeys.added(Command.of("S"), criterion, can, UTF_8).pieces()) {
            text.append(piece instanceof MessageSource literal ? "{" + octets(literal) + "}" : piece);
        }
        return text.substring(2);
    }

    private static String octets(MessageSource literal) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            literal.writeTo(out);
            assertThat(literal.size().bytes()).isEqualTo(out.size());
            return out.size() + ":" + out.toString(UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void writesWhatHasToBeTrueAtOnceOneBehindTheOther() {
        assertThat(keys(Criterion.ALL)).isEqualTo("ALL");
        assertThat(keys(Criterion.allOf(List.of(
                        Criterion.contains(FROM, "ida"),
                        Criterion.not(Criterion.marked(Flag.SEEN)),
                        Criterion.marked(new Flag("$Forwarded"))))))
                .isEqualTo("FROM \"ida\" NOT SEEN KEYWORD $Forwarded");
    }

    @Test
    void putsAlternativesAndGroupsWhereTheyBelong() {
        Criterion group = Criterion.allOf(List.of(Criterion.contains(FROM, "b"), Criterion.contains(SUBJECT, "c")));

        assertThat(keys(Criterion.anyOf(List.of(
                        Criterion.contains(FROM, "a"), group, Criterion.not(group), Criterion.not(Criterion.ALL)))))
                .isEqualTo("OR FROM \"a\" OR (FROM \"b\" SUBJECT \"c\") OR NOT (FROM \"b\" SUBJECT \"c\") NOT ALL");
        assertThat(keys(new Criterion.AnyOf(List.of()))).isEqualTo("NOT ALL");
    }

    @Test
    void writesDatesSizesAgesAndRanges() {
        assertThat(keys(Criterion.allOf(List.of(
                        new Criterion.Since(LocalDate.of(2026, 2, 1)),
                        new Criterion.Before(LocalDate.of(2026, 12, 31)),
                        new Criterion.Larger(ByteSize.of(10_000_000)),
                        new Criterion.Smaller(ByteSize.of(20_000_000)),
                        new Criterion.Between(Uid.of(1), Uid.of(4_294_967_295L))))))
                .isEqualTo("SINCE 1-Feb-2026 BEFORE 31-Dec-2026 LARGER 10000000 SMALLER 20000000 UID 1:4294967295");
        Criterion older = new Criterion.Older(Duration.ofDays(2), NOW);
        Criterion younger = new Criterion.Younger(Duration.ofDays(2), NOW);
        assertThat(keys(older, "WITHIN")).isEqualTo("OLDER 172800");
        assertThat(keys(younger, "WITHIN")).isEqualTo("YOUNGER 172800");
        assertThat(keys(older)).isEqualTo("BEFORE 8-Mar-2026");
        assertThat(keys(younger)).isEqualTo("SINCE 8-Mar-2026");
    }

    @Test
    void asksForWhatIsAlikeOnlyWhereThatIsMeantAndKnown() {
        assertThat(keys(Criterion.resembles(BODY, "x"), "SEARCH=FUZZY")).isEqualTo("FUZZY BODY \"x\"");
        assertThat(keys(Criterion.contains(BODY, "x"), "SEARCH=FUZZY")).isEqualTo("BODY \"x\"");
        assertThat(keys(Criterion.resembles(BODY, "x"))).isEqualTo("BODY \"x\"");
    }

    @Test
    void letsNoTextBecomeACommand() {
        assertThat(keys(Criterion.contains(TEXT, "a\" OR ALL \\"))).isEqualTo("TEXT \"a\\\" OR ALL \\\\\"");
        assertThat(keys(Criterion.contains(TEXT, "*%(){"))).isEqualTo("TEXT \"*%(){\"");
        for (String breaking : List.of("a\r\nb LOGOUT", "a\nb", "a\rb", "a\0b", "a\u0085b")) {
            assertThatThrownBy(() -> Criterion.contains(TEXT, breaking)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> new Criterion.Header("List-Id", breaking)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> new Criterion.Named(breaking)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> new Criterion.Header("X y", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTextBeyondAsciiInOctets() {
        for (String letter : List.of("é", "€", "😀")) {
            for (int length : new int[] {1, 2, 63, 400}) {
                String text = letter.repeat(length);
                int size = text.getBytes(UTF_8).length;
                assertThat(keys(Criterion.contains(SUBJECT, text)))
                        .isEqualTo("CHARSET \"UTF-8\" SUBJECT {" + size + ":" + text + "}");
            }
        }
        assertThat(keys(Criterion.contains(SUBJECT, "x".repeat(1001)))).startsWith("SUBJECT {1001:xxx");
    }

    @Test
    void looksForFilesAmongThoseThatMayHaveThem() {
        assertThat(keys(new Criterion.Attached()))
                .startsWith("OR HEADER \"Content-Type\" \"multipart/\" OR ")
                .endsWith(" HEADER \"Content-Disposition\" \"attachment\"");
        assertThat(keys(Criterion.not(new Criterion.Attached()))).isEqualTo("ALL");
        assertThat(keys(new Criterion.Named("Übersicht"))).doesNotContain("CHARSET", "bersicht");
        assertThat(keys(Criterion.anyOf(List.of(new Criterion.Attached(), Criterion.contains(FROM, "a")))))
                .isEqualTo("OR HEADER \"Content-Type\" \"multipart/mixed\" FROM \"a\"");
    }
}
