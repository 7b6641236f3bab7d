package org.turnstone.bench;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finding a word in subjects: one folder, the first step through all of them, and all of them to the end. */
final class SearchTimes {

    private static final String SEARCH = "UID SEARCH SUBJECT quokka";
    private static final String QUERY = "/search?q=subject:quokka";

    private final List<String> folders;
    private final Report report;
    private final int rounds;

    SearchTimes(List<String> folders, Report report, int rounds) {
        this.folders = folders;
        this.report = report;
        this.rounds = rounds;
    }

    /** The floor of one folder is the search alone; the page has its hits as well, and the tree. */
    void report(ImapFloor socket, Mailbox mailbox, String where) {
        WebClient client = mailbox.client();
        Duel.Action floor = _ -> socket.command(SEARCH);
        report.add(Result.latency(
                "search a subject" + where,
                duel().of(floor, _ -> client.get(QUERY + "%20in:inbox").require(200)),
                "≤ 1.1×"));
        report.add(Result.latency(
                "search a subject in all folders, first hits" + where,
                duel().of(floor, _ -> client.get(QUERY).require(200)),
                ""));
        report.add(Result.latency(
                "search a subject in all folders, to the end" + where,
                duel().of(_ -> everywhere(socket), _ -> toTheEnd(client)),
                ""));
        socket.command("SELECT INBOX");
    }

    private void everywhere(ImapFloor socket) {
        for (String folder : folders) {
            socket.command("EXAMINE \"" + folder + "\"");
            socket.command(SEARCH);
        }
    }

    /** As the browser goes on by itself, step by step, as long as the answer names one. */
    private static void toTheEnd(WebClient client) {
        Element step = step(client.get(QUERY).require(200));
        while (step != null) {
            step = step(
                    client.get(step.attr("src"), "Turbo-Frame: " + step.id()).require(200));
        }
    }

    private static Element step(WebClient.Answer answer) {
        return Jsoup.parse(answer.text()).selectFirst("turbo-frame[id^=search-step-][src]");
    }

    private Duel duel() {
        return new Duel(5, Math.max(10, rounds / 4));
    }
}
