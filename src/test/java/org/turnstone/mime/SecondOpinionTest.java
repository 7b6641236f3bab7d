package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Our reading of every message of the corpora beside mime4j's (M02). The corpora are made of broken mail, where two
 * readers may differ and both be right; so it is a score that is held, and what it holds is that it does not fall. Most
 * differences seen so far are of dates with named zones, names by RFC 2231 or in encoded words, raw UTF-8, and parts
 * without a boundary. Where they differ is printed by {@code -Dopinion.show=names}.
 */
class SecondOpinionTest {

    /** One thing to compare, and how many in a hundred agree. */
    private record Aspect(String name, Function<SecondReader, Object> view, double floor) {}

    private static final List<Aspect> ASPECTS = List.of(
            new Aspect("subject", SecondReader::subject, 98),
            new Aspect("from", SecondReader::from, 98.5),
            new Aspect("date", SecondReader::date, 97),
            new Aspect("leaves", SecondReader::leaves, 98.5),
            new Aspect("names", SecondReader::names, 94.5),
            new Aspect("contents", SecondReader::contents, 92));

    @Test
    void weReadWhatMime4jReads() throws IOException {
        Map<Aspect, List<String>> different = new LinkedHashMap<>();
        ASPECTS.forEach(aspect -> different.put(aspect, new ArrayList<>()));
        int compared = 0;
        for (MailCorpus.Message message : MailCorpus.messages()) {
            SecondReader theirs = SecondReader.theirs(message.bytes());
            if (theirs == null) {
                continue;
            }
            compared++;
            SecondReader ours = SecondReader.ours(message.bytes());
            different.forEach((aspect, names) -> {
                if (!aspect.view().apply(ours).equals(aspect.view().apply(theirs))) {
                    names.add(message.path().getFileName().toString());
                    show(
                            aspect,
                            message,
                            aspect.view().apply(ours),
                            aspect.view().apply(theirs));
                }
            });
        }
        assertThat(compared).isGreaterThan(550);
        int all = compared;
        assertThat(different).allSatisfy((aspect, names) -> assertThat(100 * (all - names.size()) / (double) all)
                .as("%s of %d, different: %s", aspect.name(), all, names)
                .isGreaterThanOrEqualTo(aspect.floor()));
        StringBuilder report = new StringBuilder("Read as mime4j reads, of " + all + " messages:");
        different.forEach((aspect, names) ->
                report.append(" %s %.1f %%".formatted(aspect.name(), 100 * (all - names.size()) / (double) all)));
        System.getLogger(SecondOpinionTest.class.getName()).log(System.Logger.Level.INFO, report.toString());
    }

    private static void show(Aspect aspect, MailCorpus.Message message, Object ours, Object theirs) {
        if (aspect.name().equals(System.getProperty("opinion.show"))) {
            System.err.println(message.path() + "\n  ours   " + cut(ours) + "\n  theirs " + cut(theirs));
        }
    }

    private static String cut(Object reading) {
        String text = reading.toString().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(400, text.length()));
    }
}
