package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Addresses;

class AddresseesTest {

    private static final List<String> OWN = List.of("ida@example.org", "info@example.org", "ida+shop@example.org");

    @Test
    void leavesOutOneselfUnderEveryAddress() {
        Envelope original =
                envelope("jonas@far.example", "info@example.org, mette@far.example", "ida+shop@example.org");

        assertThat(Addressees.replyAll(original, AddresseesTest::isOwn))
                .isEqualTo(new Addressees(some("jonas@far.example, mette@far.example"), List.of()));
    }

    @Test
    void answersOwnMessagesToWhomTheyWent() {
        Envelope own = envelope("info@example.org", "ida@example.org, jonas@far.example", "mette@far.example");

        assertThat(Addressees.reply(own, AddresseesTest::isOwn))
                .isEqualTo(new Addressees(some("jonas@far.example"), List.of()));
        assertThat(Addressees.replyAll(own, AddresseesTest::isOwn))
                .isEqualTo(new Addressees(some("jonas@far.example"), some("mette@far.example")));
    }

    @Test
    void writesToOneselfWhereThereIsNobodyElse() {
        assertThat(Addressees.reply(envelope("ida@example.org", "info@example.org", ""), AddresseesTest::isOwn)
                        .to())
                .isEqualTo(some("ida@example.org"));
    }

    private static boolean isOwn(EmailAddress address) {
        return OWN.contains(address.email());
    }

    private static Envelope envelope(String from, String to, String cc) {
        return new Envelope(null, null, "", null, some(from), List.of(), List.of(), some(to), some(cc), List.of());
    }

    private static List<EmailAddress> some(String addresses) {
        return Addresses.parseLenient(addresses);
    }
}
