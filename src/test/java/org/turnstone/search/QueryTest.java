package org.turnstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.account.Account;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.Criterion.Field;
import org.turnstone.label.Label;
import org.turnstone.label.LabelBook;
import org.turnstone.label.LabelTexts;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;

/** What a person types, and what is made of it. */
class QueryTest {

    /** As the interface has them: the words of the default language. */
    private static final LabelTexts WORDS = (LabelTexts) Proxy.newProxyInstance(
            LabelTexts.class.getClassLoader(),
            new Class<?>[] {LabelTexts.class},
            (_, method, _) -> method.getAnnotation(Message.class).value());

    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

    private static Criterion criterion(String text) {
        Account account = new Account(1, 1, 1, EmailAddress.of("ida@example.org"));
        LabelBook labels = new LabelBook(List.of(new Label(new Flag("legal_2"), "Legal matters", 7, true)), WORDS);
        return new Criteria(account, labels, NOW).of(Query.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    harbour plan                     | harbour plan
                    from:Ida                         | from:Ida
                    FROM:ida  To:jonas               | from:ida to:jonas
                    "blue crane" -rain               | "blue crane" -rain
                    “blue crane”                     | "blue crane"
                    from:"Ada L"                     | from:"Ada L"
                    from:(ada jonas)                 | (from:ada from:jonas)
                    from:(ada OR jonas) plan         | (from:ada OR from:jonas) plan
                    a OR b c                         | (a OR b) c
                    a OR (b c)                       | (a OR (b c))
                    -(a b)                           | -(a b)
                    --a                              | a
                    NOT a                            | -a
                    a AND b                          | a b
                    OR a                             | a
                    a OR                             | a
                    or and                           | or and
                    "OR"                             | "OR"
                    -OR                              | -"OR"
                    ((a                              | a
                    a)) b                            | a b
                    a (in:inbox b)                   | in:inbox a b
                    -in:trash a                      | -in:trash a
                    in:"Clients/Harbour" a           | in:Clients/Harbour a
                    larger_than:10M newer:2024/05/01 | larger:10M after:2024/05/01
                    http://example.org/x             | http://example.org/x
                    10:30                            | 10:30
                    5"                               | 5
                    - a                              | a
                    """)
    void readsAndWrites(String typed, String text) {
        Query query = Query.parse(typed);
        assertThat(query.text()).isEqualTo(text);
        assertThat(Query.parse(query.text()).text()).isEqualTo(query.text());
    }

    @Test
    void saysInTheServersTermsWhatIsAskedFor() {
        assertThat(criterion("plan")).isEqualTo(Criterion.resembles(Field.TEXT, "plan"));
        assertThat(criterion("\"the plan\"")).isEqualTo(Criterion.contains(Field.TEXT, "the plan"));
        assertThat(criterion("from:me")).isEqualTo(Criterion.contains(Field.FROM, "ida@example.org"));
        assertThat(criterion("subject:plan")).isEqualTo(Criterion.resembles(Field.SUBJECT, "plan"));
        assertThat(criterion("is:unread")).isEqualTo(Criterion.not(Criterion.marked(Flag.SEEN)));
        assertThat(criterion("is:Starred")).isEqualTo(Criterion.marked(Flag.FLAGGED));
        assertThat(criterion("has:attachment")).isEqualTo(new Criterion.Attached());
        assertThat(criterion("filename:pdf")).isEqualTo(new Criterion.Named("pdf"));
        assertThat(criterion("label:\"legal matters\"")).isEqualTo(Criterion.marked(new Flag("legal_2")));
        assertThat(criterion("label:important")).isEqualTo(Criterion.marked(new Flag("$label1")));
        assertThat(criterion("label:holiday")).isEqualTo(Criterion.marked(new Flag("holiday")));
        assertThat(criterion("label:\"(*)\"")).isEqualTo(Criterion.anyOf(List.of()));
        assertThat(criterion("list:dev.example.org")).isEqualTo(new Criterion.Header("List-Id", "dev.example.org"));
        assertThat(criterion("before:2024-05-01")).isEqualTo(new Criterion.Before(LocalDate.of(2024, 5, 1)));
        assertThat(criterion("after:2024/5/1")).isEqualTo(new Criterion.Since(LocalDate.of(2024, 5, 1)));
        assertThat(criterion("older_than:3w")).isEqualTo(new Criterion.Older(Duration.ofDays(21), NOW));
        assertThat(criterion("newer_than:1y")).isEqualTo(new Criterion.Younger(Duration.ofDays(365), NOW));
        assertThat(criterion("larger:1.5M")).isEqualTo(new Criterion.Larger(ByteSize.of(1_500_000)));
        assertThat(criterion("smaller:500kb")).isEqualTo(new Criterion.Smaller(ByteSize.of(500_000)));
        assertThat(criterion("")).isEqualTo(Criterion.ALL);
    }

    @Test
    void asksForEveryWayToBeAddressed() {
        assertThat(criterion("to:me"))
                .isEqualTo(Criterion.anyOf(List.of(
                        Criterion.contains(Field.TO, "ida@example.org"),
                        Criterion.contains(Field.CC, "ida@example.org"),
                        Criterion.contains(Field.BCC, "ida@example.org"))));
    }

    @Test
    void takesTheFoldersOut() {
        Query query = Query.parse("in:inbox in:\"Old mail\" -in:trash plan");

        assertThat(query.in()).containsExactly("inbox", "Old mail");
        assertThat(query.notIn()).containsExactly("trash");
        assertThat(query.terms()).containsExactly(new Term.Words("plan", false));
        assertThat(Query.parse("in:inbox").isEmpty()).isFalse();
        assertThat(Query.parse(" ").isEmpty()).isTrue();
    }

    @Test
    void searchesForUnknownOperatorsAsWordsAndSaysSo() {
        Query query = Query.parse("colour:blue plan");

        assertThat(query.terms()).hasSize(2);
        assertThat(query.remarks()).containsExactly(new Remark.UnknownOperator("colour"));
        assertThat(Query.parse("http://example.org 10:30 a:").remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before:yesterday",
                "before:2024/13/01",
                "larger:huge",
                "larger:99999G",
                "older_than:2",
                "older_than:0d",
                "has:wings",
                "is:odd",
                "from:",
                "from:\"\"",
                "label:"
            })
    void leavesOutWhatNobodyCanMeanAndSearchesForTheRest(String wrong) {
        Query query = Query.parse(wrong + " plan");

        assertThat(query.terms()).contains(new Term.Words("plan", false));
        assertThat(query.text()).doesNotContain("yesterday", "13/01", "huge");
        assertThat(query.remarks()).hasSize(1);
    }

    @Test
    void keepsTheWordsThatAreToBeSeen() {
        assertThat(Query.parse("plan subject:\"blue crane\" -rain from:ada is:unread")
                        .words())
                .containsExactly("plan", "blue crane", "ada");
    }

    @Test
    void boundsWhatIsTooLong() {
        assertThat(Query.parse("word ".repeat(20_000)).terms()).hasSize(40);
        assertThat(Query.parse("word ".repeat(20_000)).remarks()).containsExactly(new Remark.TooLong());
        assertThat(Query.parse("(".repeat(100_000) + "a").terms()).isEmpty();
        assertThat(Query.parse("-".repeat(100_000)).terms()).hasSizeLessThan(2);
        assertThat(Query.parse("\"".repeat(100_000)).terms()).isEmpty();
        assertThat(Query.parse("OR  ".repeat(40_000)).terms()).isEmpty();
        assertThat(Query.parse("from:(".repeat(20_000)).terms()).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from:ida OR in:archive", "-(in:junk from:ida)", "plan (from:ida OR (in:archive has:attachment))"
            })
    void saysThatAFolderCountsForAllOfIt(String typed) {
        assertThat(Query.parse(typed).remarks()).contains(new Remark.FolderForAll());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in:inbox plan",
                "-in:trash plan",
                "in:inbox OR in:archive",
                "(in:inbox plan)",
                "-(in:junk)",
                "a OR b"
            })
    void saysNothingWhereItMeansTheSame(String typed) {
        assertThat(Query.parse(typed).remarks()).isEmpty();
    }

    @Test
    void neverFailsAndReadsWhatItWrote() {
        Random random = new Random(20_261_122);
        List<String> pieces = List.of(
                "a",
                "OR",
                "AND",
                "NOT",
                "or",
                "-",
                "(",
                ")",
                "\"",
                " ",
                "  ",
                "from:",
                "in:",
                "is:unread",
                "has:",
                "x:",
                "before:2024/01/01",
                "larger:",
                "10M",
                "é😀",
                "*",
                "%",
                "\\",
                "\r\n",
                "\0",
                "{3}",
                "“",
                "\ud800",
                ":",
                ";");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            }
            Query query = Query.parse(typed.toString());
            String text = query.text();

            assertThat(Query.parse(text).text()).as(typed.toString()).isEqualTo(text);
            assertThat(Query.parse(text).terms()).as(typed.toString()).isEqualTo(query.terms());
            assertThat(text).doesNotContain("\r", "\n", "\0");
            criterion(typed.toString());
        }
    }
}
