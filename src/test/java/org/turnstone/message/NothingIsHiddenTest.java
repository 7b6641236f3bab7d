package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.Display;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.mime.Part;
import org.turnstone.mime.Protection;

/**
 * Every leaf of every message of the corpora, and of the messages within them, is shown, told by a card, named in a
 * sentence, or a file that opens by its section. The other forms of what an alternative shows are the one exception.
 */
class NothingIsHiddenTest {

    private static final Path CORPORA = Path.of("..", "shared", "corpora", "mail");

    @Test
    void isShownOrOfferedOrNamed() throws IOException {
        assumeTrue(Files.isDirectory(CORPORA), "needs ../shared/corpora/mail");
        List<String> hidden = new ArrayList<>();
        int leaves = 0;
        try (Stream<Path> files = Files.walk(CORPORA)) {
            for (Path file :
                    files.filter(NothingIsHiddenTest::isMessage).sorted().toList()) {
                ParsedMessage parsed = ParsedMessage.parse(Files.readAllBytes(file));
                leaves += look(file.getFileName().toString(), opened(parsed), 0, hidden);
            }
        }
        assertThat(leaves).isGreaterThan(1_000);
        assertThat(hidden).isEmpty();
    }

    /** Returns how many leaves it looked at. */
    private static int look(String name, OpenedMessage message, int depth, List<String> hidden) {
        Set<String> seen = new HashSet<>();
        Display display = message.display();
        display.blocks().forEach(block -> seen.add(block.part().section()));
        display.related().values().forEach(part -> seen.add(part.section()));
        Protection.of(message.parsed(), display).ifPresent(protection -> seen.addAll(protection.machinery()));
        for (Attachment file : display.attachments()) {
            seen.add(file.section());
            if (message.parsed().part(file.section()).isEmpty()) {
                hidden.add(name + " " + file.section() + " does not open");
            }
        }
        int leaves = 0;
        for (Part leaf : leaves(message.parsed().root(), false).toList()) {
            leaves++;
            boolean shown = seen.stream()
                    .anyMatch(section -> section.equals(leaf.section()) || section.startsWith(leaf.section() + ".UU"));
            if (!shown && leaf.size().bytes() > 0 && !leaf.text().isBlank()) {
                hidden.add(name + " " + leaf.section() + " " + leaf.type());
            }
            if (leaf.message().isPresent() && depth < 8) {
                leaves += look(
                        name + " > " + leaf.section(), opened(leaf.message().get()), depth + 1, hidden);
            }
        }
        return leaves;
    }

    private static Stream<Part> leaves(Part part, boolean otherForm) {
        if (part.children().isEmpty()) {
            return otherForm && part.type().isText() ? Stream.empty() : Stream.of(part);
        }
        boolean alternatives = otherForm || part.type().is("multipart", "alternative");
        return part.children().stream().flatMap(child -> leaves(child, alternatives));
    }

    private static OpenedMessage opened(ParsedMessage parsed) {
        return OpenedMessage.of(
                MessageRef.parse(MailboxPath.of("INBOX"), "1.1").orElseThrow(),
                Set.of(),
                Instant.EPOCH,
                ByteSize.ZERO,
                parsed,
                Map.of());
    }

    private static boolean isMessage(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && !name.endsWith(".mbox")
                && !name.contains("licence")
                && !name.contains("expected/");
    }
}
