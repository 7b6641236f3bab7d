package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5256 section 2.1, and what mail programs write that it does not know. */
class SubjectBaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbour lease|harbour lease|false",
                "Re: Harbour lease|harbour lease|true",
                "RE:  Harbour   lease|harbour lease|true",
                "Re: Re: RE[2]: Harbour lease|harbour lease|true",
                "AW: Fwd: Harbour lease (fwd)|harbour lease|true",
                "WG: Harbour lease|harbour lease|false",
                "SV: TR: Harbour lease|harbour lease|true",
                "[harbour] Re: [harbour] lease|lease|true",
                "[harbour]|[harbour]|false",
                "[Fwd: Harbour lease]|harbour lease|false",
                "Re^3: Lease|lease|true",
                "回复：租约|租约|true",
                "Reminder: Lease|reminder: lease|false",
                "Re: 12:30|12:30|true",
            })
    void isWhatTheSubjectIsAbout(String subject, String text, boolean reply) {
        assertThat(SubjectBase.of(subject)).isEqualTo(new SubjectBase(text, reply));
    }

    @Test
    void isEmptyWhereNothingIsLeft() {
        assertThat(SubjectBase.of(" Re: ")).isEqualTo(new SubjectBase("", true));
        assertThat(SubjectBase.of("")).isEqualTo(new SubjectBase("", false));
    }

    @Test
    void endsForWhateverIsWritten() {
        assertThat(SubjectBase.of("[".repeat(400)).text()).hasSize(400);
        assertThat(SubjectBase.of("Re: ".repeat(10_000)).text().length()).isLessThan(500);
        assertThat(SubjectBase.of("[fwd: ".repeat(90)).reply()).isFalse();
    }
}
