package org.turnstone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.demo.SeedMail;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.AuthenticationResults;
import org.turnstone.mime.Headers;
import org.turnstone.testing.NeedsShared;

/** Whoever cries wolf is not heard: over ordinary mail there is no banner. */
class OrdinaryMailTest {

    private static final Set<String> OWN = Set.of("Sent", "Drafts");

    /** What is rightly warned of: the demo's own junk, each with a failed check. */
    private static final Map<String, String> JUNK = Map.of(
            "-80 % sur tout, aujourd'hui seulement", "DMARC_FAIL",
            "I looked at your website and cried", "DMARC_FAIL",
            "Regarding the estate of a namesake", "DMARC_FAIL",
            "YES to your loan, Ida!!!", "DMARC_FAIL",
            "Your access has been restricted: confirm within 24 hours", "! DMARC_FAIL",
            "Your mailbox is 99.8% full", "DMARC_FAIL",
            "Your package could not be delivred (fee 1.99)", "DMARC_FAIL",
            "you forgot me??", "DMARC_FAIL");

    private static final Path CORPORA = Path.of("..", "shared", "corpora", "mail");

    @ParameterizedTest
    @ValueSource(strings = {"ida@example.org", "jonas@example.org"})
    void isSilentOverAMailboxSuchAsPeopleHave(String address) {
        EmailAddress person = EmailAddress.of(address);
        List<SeedMail.Seed> seeds = SeedMail.of(person);
        Correspondents known = Correspondents.of(seeds.stream()
                .filter(seed -> seed.mailbox().name().equals("Sent"))
                .map(seed -> Headers.parse(raw(seed)).first("To").orElse(""))
                .flatMap(to -> Addresses.parseLenient(to).stream())
                .toList());
        Map<String, String> warned = new TreeMap<>();
        for (SeedMail.Seed seed : seeds) {
            if (OWN.contains(seed.mailbox().name())) {
                continue;
            }
            Headers headers = Headers.parse(raw(seed));
            String subject = headers.text("Subject");
            Verdict verdict = Mail.judged(raw(seed), person, List.of("mail.example.org"), known);
            against(verdict).ifPresent(kind -> warned.put(subject, kind));
        }
        assertThat(seeds.size()).isGreaterThan(10);
        assertThat(warned).isEqualTo(address.startsWith("ida") ? JUNK : Map.of());
    }

    @Test
    @NeedsShared("corpora/mail")
    void isSilentOverTheMailOfOthers() throws IOException {
        Map<String, String> warned = new TreeMap<>();
        int count = 0;
        try (Stream<Path> files = Files.walk(CORPORA)) {
            for (Path file : files.filter(OrdinaryMailTest::isMessage).sorted().toList()) {
                count++;
                byte[] raw = Files.readAllBytes(file);
                for (List<String> believed : List.of(List.<String>of(), itsOwnServer(raw))) {
                    Verdict verdict =
                            Mail.judged(raw, EmailAddress.of("somebody@reader.example"), believed, Correspondents.NONE);
                    against(verdict)
                            .ifPresent(
                                    kind -> warned.put(CORPORA.relativize(file).toString(), kind));
                }
            }
        }
        assertThat(count).isGreaterThan(400);
        assertThat(warned).isEmpty();
    }

    /** As if whoever checked it was configured. */
    private static List<String> itsOwnServer(byte[] raw) {
        return Headers.parse(raw).values("Authentication-Results").stream()
                .findFirst()
                .map(field -> AuthenticationResults.parse(field).authservId())
                .filter(id -> !id.isEmpty())
                .stream()
                .toList();
    }

    private static Optional<String> against(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Careful careful -> Optional.of(careful.reason().kind().name());
            case Verdict.Dangerous dangerous ->
                Optional.of("! " + dangerous.reason().kind().name());
            case Verdict.Verified _, Verdict.NothingKnown _ -> Optional.empty();
        };
    }

    private static byte[] raw(SeedMail.Seed seed) {
        return seed.message().getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isMessage(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && !name.endsWith(".mbox")
                && !name.contains("licence")
                && !name.contains("expected/");
    }
}
