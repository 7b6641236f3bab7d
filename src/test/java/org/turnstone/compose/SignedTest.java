package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.identity.Identity;
import org.turnstone.identity.Signature;
import org.turnstone.identity.Signing;
import org.turnstone.identity.Signing.Answers;
import org.turnstone.identity.Signing.Placement;
import org.turnstone.mail.EmailAddress;

/** Where signatures stand, and what becomes of them when somebody else writes. */
class SignedTest {

    private static final Signature IDA = new Signature(false, "Ida Holm\nHarbour", "Ida Holm<br>Harbour");
    private static final Signature SHORT = new Signature(false, "Ida", "Ida");
    private static final Signature RICH = new Signature(true, "Bold", "<b>Bold</b>");
    private static final String QUOTE = "\n\nOn 3 May, Jonas wrote:\n> Hello\n";

    @Test
    void standsBehindItsDelimiterBeneathANewMessage() {
        assertThat(begun(Mode.NEW, "", self(IDA)).text()).isEqualTo("\n\n-- \nIda Holm\nHarbour\n");
        assertThat(begun(Mode.NEW, "Given\n", self(IDA)).text()).isEqualTo("Given\n\n-- \nIda Holm\nHarbour\n");
        assertThat(begun(Mode.FORWARD_ATTACHED, "", self(IDA)).text()).isEqualTo("\n\n-- \nIda Holm\nHarbour\n");
    }

    @Test
    void standsAboveOrBelowTheQuote() {
        assertThat(begun(Mode.REPLY, QUOTE, self(IDA)).text())
                .isEqualTo("\n\nIda Holm\nHarbour\n\nOn 3 May, Jonas wrote:\n> Hello\n");
        assertThat(begun(Mode.REPLY, QUOTE, self(IDA, Answers.SAME, Placement.BELOW))
                        .text())
                .isEqualTo("\n\nOn 3 May, Jonas wrote:\n> Hello\n\n-- \nIda Holm\nHarbour\n");
    }

    @Test
    void isAnotherOrNoneInAnswers() {
        assertThat(begun(Mode.FORWARD, QUOTE, self(IDA, Answers.OTHER, Placement.ABOVE))
                        .text())
                .startsWith("\n\nIda\n\nOn 3 May");
        assertThat(begun(Mode.REPLY_ALL, QUOTE, self(IDA, Answers.NONE, Placement.ABOVE))
                        .text())
                .isEqualTo(QUOTE);
    }

    @Test
    void isMarkedInFormattedText() {
        Written written = begun(Mode.NEW, "", self(RICH));

        assertThat(written.format()).isEqualTo(BodyView.Format.RICH);
        assertThat(written.html())
                .isEqualTo("<div><br></div><div><br></div><div data-signature=\"7\"><b>Bold</b></div>");
        assertThat(begun(Mode.NEW, "Given", self(RICH)).format()).isEqualTo(BodyView.Format.PLAIN);
    }

    @Test
    void isNotAddedToWhatIsSentOnceMore() {
        assertThat(begun(Mode.EDIT_AS_NEW, "Signed\n-- \nIda", self(IDA)).text())
                .isEqualTo("Signed\n-- \nIda");
    }

    @Test
    void givesWayToAnotherUnlessItWasChanged() {
        Identity ida = self(IDA);
        Identity other = self(SHORT);
        Identity nobody = self(Signature.NONE);

        assertThat(swapped("Hi\n\n-- \nIda Holm\nHarbour\n", ida, other)).isEqualTo("Hi\n\n-- \nIda\n");
        assertThat(swapped("Hi\n\n-- \nIda Holm\nChanged\n", ida, other)).isEqualTo("Hi\n\n-- \nIda Holm\nChanged\n");
        assertThat(swapped("Hi\n", ida, other)).isEqualTo("Hi\n");
        assertThat(swapped("Hi\n", nobody, other)).isEqualTo("Hi\n\n-- \nIda\n");
        assertThat(swapped("Hi\n\n-- \nIda Holm\nHarbour\n", ida, nobody)).isEqualTo("Hi\n\n\n");
    }

    @Test
    void sendsACopyThatCanBeSeen() {
        Identity copied = new Identity(
                7, 1, 1, EmailAddress.of("ida@example.org"), List.of(), "", true, false, false, Signing.NONE);

        Written begun = Signed.begin(Written.NOTHING, Mode.NEW, copied);
        assertThat(begun.bcc()).isEqualTo("ida@example.org");
        assertThat(begun.copiedTo(copied).bcc()).isEqualTo("ida@example.org");
        assertThat(Signed.swapped(begun, Mode.NEW, copied, self(IDA)).bcc()).isEmpty();
    }

    private static Written begun(Mode mode, String text, Identity self) {
        return Signed.begin(Written.NOTHING.saying(BodyView.Format.PLAIN, text, "", ""), mode, self);
    }

    private static String swapped(String text, Identity before, Identity after) {
        Written written = Written.NOTHING.saying(BodyView.Format.PLAIN, text, "", "");
        return Signed.swapped(written, Mode.NEW, before, after).text();
    }

    private static Identity self(Signature signature) {
        return self(signature, Answers.SAME, Placement.ABOVE);
    }

    private static Identity self(Signature signature, Answers answers, Placement placement) {
        return new Identity(
                7,
                1,
                1,
                new EmailAddress("Ida", "ida@example.org"),
                List.of(),
                "",
                false,
                false,
                false,
                new Signing(signature, answers, SHORT, placement));
    }
}
