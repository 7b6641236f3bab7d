package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;

class ScriptTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-06-10T11:30:00+02:00[Europe/Copenhagen]");

    private static final Script IDA = Script.of(DemoPerson.ALL.getFirst());

    private static final Script JONAS = Script.of(DemoPerson.ALL.getLast());

    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9-]+\\.[A-Za-z0-9.-]*[A-Za-z])");

    @Test
    void tellsOfEnoughMailInEveryFolder() {
        assertThat(IDA.mails().size() + JONAS.mails().size()).isBetween(270, 340);
        Set<MailboxPath> mailboxes =
                IDA.mails().stream().map(ScriptedMail::mailbox).collect(Collectors.toSet());
        assertThat(mailboxes.stream().map(MailboxPath::name))
                .containsExactlyInAnyOrder(
                        "INBOX",
                        "Drafts",
                        "Sent",
                        "Archive",
                        "Junk",
                        "Trash",
                        "Clients.Harbour project",
                        "Clients.Nordlys",
                        "Travel",
                        "Счета",
                        "領収書");
        assertThat(inbox().size()).isBetween(130, 190);
    }

    @Test
    void hasSomethingNewAndSomethingMarked() {
        assertThat(inbox().stream()
                        .filter(mail -> !mail.flags().contains(Flag.SEEN))
                        .count())
                .isBetween(12L, 45L);
        assertThat(inbox()).anyMatch(mail -> mail.flags().contains(Flag.FLAGGED));
        assertThat(inbox()).anyMatch(mail -> mail.flags().contains(Flag.ANSWERED));
        assertThat(IDA.mails()).anyMatch(mail -> mail.flags().contains(Flag.FORWARDED));
    }

    @Test
    void happensTodayAndInThePastOnly() {
        IDA.mails().forEach(mail -> assertThat(mail.sentAt(NOW)).isBeforeOrEqualTo(NOW));
        assertThat(inbox().stream()
                        .filter(mail -> mail.sentAt(NOW).toLocalDate().equals(NOW.toLocalDate())))
                .hasSizeGreaterThan(8);
    }

    @Test
    void answersOnlyMessagesThatAreThere() {
        for (Script script : List.of(IDA, JONAS)) {
            script.mails().stream()
                    .map(mail -> mail.setting("re", ""))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> assertThat(script.byId(id)).as(id).isPresent());
        }
    }

    @Test
    void namesNobodyWhoMayBeReal() {
        for (Script script : List.of(IDA, JONAS)) {
            for (ScriptedMail mail : script.mails()) {
                Matcher domain = DOMAIN.matcher(mail.headers() + mail.body());
                while (domain.find()) {
                    assertThat(domain.group(1)).matches("(?:.+\\.)?(?:example|example\\.(?:org|net|com))");
                }
                assertThat(mail.body()).doesNotContainPattern("https?://(?![a-z0-9.-]+\\.example(\\.net)?[/\"<&? ])");
            }
        }
    }

    @Test
    void repeatsNoText() {
        Set<String> seen = new HashSet<>();
        for (ScriptedMail mail : IDA.mails()) {
            assertThat(seen.add(mail.body() + mail.headers())).as(mail.body()).isTrue();
            assertThat(mail.headers().toString() + mail.body()).doesNotContainPattern("\\{[a-z0-9]{1,9}}");
        }
    }

    @Test
    void writesEveryMessageInAscii() {
        for (Script script : List.of(IDA, JONAS)) {
            MailWriter writer = new MailWriter(script, NOW);
            for (ScriptedMail mail : script.mails()) {
                String message = new String(writer.write(mail), StandardCharsets.ISO_8859_1);
                assertThat(message)
                        .matches("(?s)(?:Authentication-Results: .*)?Date: .*Message-ID: <[^>]+@[^>]+>.*\r\n\r\n.*");
                assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
                assertThat(message.chars().max().orElseThrow()).isLessThan(0x80);
                assertThat(message.lines().mapToInt(String::length).max().orElseThrow())
                        .isLessThan(998);
            }
        }
    }

    @Test
    void namesTheWholeThread() {
        MailWriter writer = new MailWriter(IDA, NOW);
        String last = new String(writer.write(IDA.byId("quay-4").orElseThrow()), StandardCharsets.US_ASCII);
        assertThat(last).containsPattern("References: <[^>]+>\r\n <[^>]+>\r\n <[^>]+>\r\n");
    }

    private static List<ScriptedMail> inbox() {
        return IDA.mails().stream().filter(mail -> mail.mailbox().isInbox()).toList();
    }
}
