package org.turnstone.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.mail.Flag;

/** What a keyword says to a person, and which keyword a name becomes. */
class LabelBookTest {

    /** As the interface has them: the words of the default language. */
    private static final LabelTexts TEXTS = (LabelTexts) Proxy.newProxyInstance(
            LabelTexts.class.getClassLoader(),
            new Class<?>[] {LabelTexts.class},
            (_, method, _) -> method.getAnnotation(Message.class).value());

    private static LabelBook book(Label... kept) {
        return new LabelBook(List.of(kept), TEXTS);
    }

    private static List<String> among(LabelBook book, String... flags) {
        return book.among(Arrays.stream(flags).map(Flag::new).collect(Collectors.toSet())).stream()
                .map(Label::name)
                .toList();
    }

    @Test
    void knowsTheTagsOfOtherPrograms() {
        assertThat(among(book(), "$label1", "$Label4")).containsExactly("Important", "To do");
    }

    @Test
    void namesThemAsThePersonDoes() {
        LabelBook book = book(new Label(new Flag("$label1"), "Urgent", 3, true));

        assertThat(among(book, "$LABEL1")).containsExactly("Urgent");
        assertThat(book.offered().stream().map(Label::name))
                .containsExactly("Urgent", "Work", "Personal", "To do", "Later");
    }

    @Test
    void showsWhatAnotherProgramCalledAMessage() {
        assertThat(among(book(), "holiday2026")).containsExactly("holiday2026");
    }

    @Test
    void keepsQuietAboutWhatProgramsTellEachOther() {
        assertThat(among(book(), "\\Seen", "\\Flagged", "$Forwarded", "$MDNSent", "$Junk", "NonJunk", "$HasAttachment"))
                .isEmpty();
    }

    @Test
    void findsALabelByItsNameWhateverItsCase() {
        LabelBook book = book(new Label(new Flag("legal"), "Legal", 7, true));

        assertThat(book.named(" legal ")).map(Label::name).contains("Legal");
        assertThat(book.named("LATER")).map(Label::keyword).contains(new Flag("$label5"));
        assertThat(book.named("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Legal, legal",
        "To be paid!, to_be_paid",
        "Überweisung, uberweisung",
        "'  (x) ', x",
        "a/b\\c%d*, a_b_c_d",
    })
    void makesAnAtomOfAName(String name, String keyword) {
        assertThat(KeywordNames.of(name, Set.of()).keyword()).isEqualTo(keyword);
    }

    @Test
    void makesAnAtomOfANameInAnotherScript() {
        Flag keyword = KeywordNames.of("Счета", Set.of());

        assertThat(keyword.keyword()).matches("label_[a-z0-9]+");
        assertThat(KeywordNames.of("Счета", Set.of())).isEqualTo(keyword);
        assertThat(KeywordNames.of("مشاريع", Set.of())).isNotEqualTo(keyword);
    }

    @Test
    void takesNoKeywordThatMeansSomethingElse() {
        assertThat(KeywordNames.of("Legal", Set.of(new Flag("LEGAL"), new Flag("legal_2"))))
                .isEqualTo(new Flag("legal_3"));
    }

    /** Other programs would throw away what bears one of these. */
    @Test
    void makesNoKeywordOfThoseThatProgramsTellEachOther() {
        assertThat(Labels.fresh("Junk", book()).keyword()).isEqualTo(new Flag("junk_2"));
        assertThat(Labels.fresh("Non-junk", book()).keyword()).isEqualTo(new Flag("non_junk"));
        assertThat(Labels.fresh("NonJunk", book()).keyword()).isEqualTo(new Flag("nonjunk_2"));
    }
}
