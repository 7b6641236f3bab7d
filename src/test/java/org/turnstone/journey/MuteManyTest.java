package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Many conversations are muted as an errand; what was stopped half-way is taken back as far as it went. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class MuteManyTest {

    private static final int MANY = 1_600;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private List<String> muted(String mailbox) {
        return host.dovecot()
                .doveadm("-f", "flow", "fetch", "-u", ida, "hdr.subject", "mailbox", mailbox, "keyword", "$muted")
                .lines()
                .map(line -> line.replaceFirst("^hdr.subject=", ""))
                .toList();
    }

    @Test
    void undoOfAStoppedErrandUndoesWhatWasDoneAndNoMore() {
        Instant newest = Instant.parse("2026-11-22T08:00:00Z");
        new FullMailbox(host.dovecot().home(ida), newest).fill(ida, MANY);
        phone.mark("INBOX", "Letter 0003", "$muted");
        phone.mark("INBOX", "Letter 1599", "$muted");
        String first = new Letter("jonas@example.org", ida, "Letter 0001").messageId();
        phone.append(
                "Archive",
                "References: " + first + "\n"
                        + new Letter("jonas@example.org", ida, "Re: Letter 0001", "Yes.").source());
        try (var guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            await().atMost(LONG).until(() -> guest.get("/mail/1/INBOX").page().selectFirst("input[name=by]") != null);
            Document inbox = guest.get("/mail/1/INBOX").page();
            String errand;
            try (SlowNetwork slow = new SlowNetwork(host)) {
                errand = slow.stopped(guest, mutes(guest, inbox));
            }
            Document end = guest.get(errand).page();
            assertThat(end.select(".errand-sentence").text()).contains("Stopped: the other ");
            assertThat(muted("Archive")).containsExactly("Re: Letter 0001");
            assertThat(muted("INBOX")).contains("Letter 0001", "Letter 0002", "Letter 0003", "Letter 1599");
            int done = muted("INBOX").size() - 1;
            assertThat(done).isPositive().isLessThan(MANY - 2);
            assertThat(end.select(".errand-sentence").text())
                    .startsWith(SlowNetwork.number(done) + " conversations muted.");

            Guest.Answer back = guest.submit((FormElement) end.expectFirst("form[action$=/undo]"), Map.of());
            SlowNetwork.awaitEnd(guest, back.url().getPath());

            assertThat(guest.get(back.url().getPath())
                            .page()
                            .select(".errand-sentence")
                            .text())
                    .isEqualTo(SlowNetwork.number(done - 1) + " conversations no longer muted.");
            assertThat(muted("INBOX")).containsExactly("Letter 0003", "Letter 1599");
            assertThat(muted("Archive")).isEmpty();
        }
    }

    private static Guest.Answer mutes(Guest guest, Document inbox) {
        String all = inbox.expectFirst("input[name=all]").val();
        String token = inbox.expectFirst("form.list input[name=csrf-token]").val();
        return guest.post(
                "/mail/1/INBOX/mutes",
                List.of(Map.entry("csrf-token", token), Map.entry("all", all), Map.entry("way", "on")));
    }
}
