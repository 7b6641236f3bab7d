package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message of the corpora opens, and so does what is left of it after damage (M01). */
class CorpusTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    void everyMessageOpensWithinASecond() throws IOException {
        for (MailCorpus.Message message : MailCorpus.messages()) {
            assertThat(CpuTime.of(() -> readAll(message.bytes())))
                    .as(message.path().toString())
                    .isLessThan(LIMIT);
        }
    }

    @Test
    void everyLeafIsShownOrOfferedOrAnotherFormOfSomethingShown() throws IOException {
        for (MailCorpus.Message message : MailCorpus.messages()) {
            ParsedMessage parsed = ParsedMessage.parse(message.bytes());
            Display display = Display.of(parsed);
            Set<String> seen = Stream.of(
                            display.blocks().stream().map(block -> block.part().section()),
                            display.attachments().stream().map(Attachment::section),
                            display.related().values().stream().map(Part::section))
                    .flatMap(sections -> sections)
                    .collect(Collectors.toSet());
            leavesOutsideAlternatives(parsed.root())
                    .filter(part -> part.size().bytes() > 0 && !part.text().isBlank())
                    .forEach(part -> assertThat(seen)
                            .as("%s %s", message.path(), part.type())
                            .anyMatch(section -> section.equals(part.section())
                                    || section.startsWith(part.section() + UuBlocks.MARK)));
        }
    }

    private static Stream<Part> leavesOutsideAlternatives(Part part) {
        if (part.type().is("multipart", "alternative") && !part.children().isEmpty()) {
            return Stream.empty();
        }
        return part.children().isEmpty()
                ? Stream.of(part)
                : part.children().stream().flatMap(CorpusTest::leavesOutsideAlternatives);
    }

    @Test
    void everyAttachmentOpensByItsSection() throws IOException {
        for (MailCorpus.Message message : MailCorpus.messages()) {
            ParsedMessage parsed = ParsedMessage.parse(message.bytes());
            for (Attachment attachment : Display.of(parsed).attachments()) {
                assertThat(parsed.part(attachment.section()))
                        .as("%s %s", message.path(), attachment.section())
                        .hasValueSatisfying(part -> assertThat(part.size()).isEqualTo(attachment.size()));
                assertThat(attachment.fileName()).isNotBlank();
            }
        }
    }

    @Test
    void damagedMessagesOpen() throws IOException {
        Random random = new Random(5322);
        for (MailCorpus.Message message : MailCorpus.messages()) {
            if (message.bytes().length > 100_000 || message.bytes().length < 10) {
                continue;
            }
            readAll(java.util.Arrays.copyOf(message.bytes(), random.nextInt(message.bytes().length)));
            byte[] flipped = message.bytes().clone();
            for (int i = 0; i < 1 + flipped.length / 100; i++) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            readAll(flipped);
        }
    }

    static void readAll(byte[] raw) {
        ParsedMessage message = ParsedMessage.parse(raw);
        Envelopes.of(message.headers());
        Display.of(message);
        message.allParts().forEach(part -> assertThat(part.section()).isNotEmpty());
        message.headers().all().forEach(header -> {
            MessageIds.parse(header.value());
            Addresses.parseLenient(header.value());
            MailDate.parse(header.value());
            HeaderText.decode(header.value());
        });
    }
}
