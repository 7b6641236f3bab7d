package org.turnstone.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Headers;

/** Who answers a message, and who is nobody's. */
class OwnIdentitiesTest {

    private static final OwnIdentities OWN = own(
            identity(1, 1, "Ida Holm", "ida@example.org", false, false),
            identity(2, 2, "Harbour Office", "info@example.org", true, false),
            identity(3, 3, "Ida (private)", "ida@example.org", false, true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            To: ida@example.org                                                         | 1
            To: Info <INFO@Example.org>                                                 | 2
            To: jonas@far.example\\nCc: ida@example.org                                 | 1
            To: ida@example.org\\nCc: info@example.org                                  | 1
            To: ida+shop@example.org                                                    | 1:ida+shop@example.org
            To: ida+shop@example.org\\nCc: info@example.org                             | 1:ida+shop@example.org
            To: list@far.example\\nDelivered-To: info@example.org                       | 2
            To: list@far.example\\nX-Original-To: ida+list@example.org                  | 1:ida+list@example.org
            To: list@far.example\\nEnvelope-To: info@example.org                        | 2
            To: info@example.org\\nDelivered-To: ida@example.org                        | 2
            To: list@far.example                                                        | 3
            To: idaho@example.org, "ida@example.org" <trap@far.example>                 | 3
            From: info@example.org\\nTo: ida@example.org                                | 2
            From: "Ida (private)" <ida@example.org>\\nTo: info@example.org              | 3
            """)
    void answersAsWhomItWasWrittenTo(String header, String sender) {
        String source = (header.startsWith("From") ? "" : "From: mette@far.example\n") + header.replace("\\n", "\n");
        Headers headers = Headers.parse((source + "\n\n").getBytes(UTF_8));

        assertThat(OWN.idOf(OWN.answering(envelope(headers), headers)).text()).isEqualTo(sender);
    }

    @Test
    void beginsAsThePreferredOne() {
        assertThat(OWN.standard().id()).isEqualTo(2);
        assertThat(own(identity(1, 1, "", "ida@example.org", false, false))
                        .standard()
                        .id())
                .isEqualTo(1);
    }

    @Test
    void isOneselfUnderEveryAddress() {
        assertThat(Stream.of("ida@example.org", "Info@example.org", "info+x@example.org")
                        .allMatch(address -> OWN.isOwn(EmailAddress.of(address))))
                .isTrue();
        assertThat(OWN.isOwn(EmailAddress.of("idaho@example.org"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "0",
                "boss@example.org",
                "1:boss@example.org",
                "1:info@example.org",
                "1:ida+x@example.org, boss@example.org",
                "1:ida+x@example.com",
                "1:Boss <ida+x@example.org>x",
                "1:ida+\r\nBcc:x@example.org",
                "99999999999999999999",
            })
    void takesNobodyElse(String sender) {
        assertThatThrownBy(() -> OWN.require(sender)).isInstanceOf(ForeignSender.class);
        assertThat(OWN.find(sender)).isEmpty();
    }

    @Test
    void takesItsOwnSubaddresses() {
        Identity identity = OWN.require("1:ida+shop@example.org");

        assertThat(identity.from()).isEqualTo(new EmailAddress("Ida Holm", "ida+shop@example.org"));
        assertThat(OWN.idOf(identity).text()).isEqualTo("1:ida+shop@example.org");
        assertThat(OWN.require("").id()).isEqualTo(2);
    }

    private static Envelope envelope(Headers headers) {
        return new Envelope(
                null,
                null,
                "",
                null,
                addresses(headers, "From"),
                List.of(),
                List.of(),
                addresses(headers, "To"),
                addresses(headers, "Cc"),
                List.of());
    }

    private static List<EmailAddress> addresses(Headers headers, String name) {
        return Addresses.parseLenient(headers.first(name).orElse(""));
    }

    private static Identity identity(
            long id, int ordinal, String name, String address, boolean preferred, boolean forAnswers) {
        return new Identity(
                id,
                1,
                ordinal,
                new EmailAddress(name, address),
                List.of(),
                "",
                false,
                preferred,
                forAnswers,
                Signing.NONE);
    }

    private static OwnIdentities own(Identity... identities) {
        return new OwnIdentities(List.of(identities), new SenderRules(Settled.as(IdentityConfig.Addresses.ACCOUNT)));
    }
}
