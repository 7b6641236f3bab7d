package org.turnstone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/**
 * H13: mail like that of the programs most mail comes from looks as it looked when somebody last judged it, in
 * {@code docs/renderings}. Written anew with {@code -Drenderings=write}, and then to be looked at.
 */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RenderingTest {

    private static final Path GOLDEN = Path.of("docs", "renderings");

    private static final List<String> LETTERS = List.of(
            "hybrid-newsletter.html",
            "dark-aware.html",
            "receipt.html",
            "word-processor.html",
            "answered-reply.html",
            "notification.html",
            "arabic.html",
            "wide-report.html",
            "nineties.html",
            "plain.txt");

    /** How it is looked at. */
    enum Look {
        LIGHT,
        DARK,
        PHONE;

        private Visit visit() {
            return switch (this) {
                case LIGHT -> Chromium.visit(Screen.DESKTOP);
                case DARK -> Chromium.visitInTheDark(Screen.DESKTOP);
                case PHONE -> Chromium.visit(Screen.PHONE);
            };
        }

        /** The picture of that letter. */
        private String file(String letter) {
            return subject(letter) + "-" + name().toLowerCase(Locale.ROOT) + ".jpg";
        }
    }

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @BeforeEach
    void letters() {
        LETTERS.forEach(letter -> new OtherProgram(host.dovecot(), ida).append("INBOX", source(letter)));
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(300)
    void looksAsItDid(Look look) throws IOException {
        StringBuilder differences = new StringBuilder();
        try (Visit visit = look.visit()) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            for (String letter : LETTERS) {
                Path golden = GOLDEN.resolve(look.file(letter));
                Rendering rendering = Rendering.of(frame(reader, letter).screenshot());
                if ("write".equals(System.getProperty("renderings"))) {
                    rendering.write(golden);
                } else {
                    rendering
                            .difference(Rendering.of(Files.readAllBytes(golden)))
                            .ifPresent(difference -> differences
                                    .append("\n")
                                    .append(golden)
                                    .append(": ")
                                    .append(difference));
                }
            }
            reader.assertWell();
        }
        assertThat(differences.toString()).isEmpty();
    }

    @Test
    void areAllOnThePage() throws IOException {
        String page = Files.readString(GOLDEN.resolve("README.md"));
        for (String letter : LETTERS) {
            for (Look look : Look.values()) {
                assertThat(page).contains("(" + look.file(letter) + ")");
            }
        }
    }

    private static Locator frame(Reader reader, String letter) {
        reader.go("/mail/1/INBOX");
        reader.open(subject(letter));
        Locator frame = reader.page().locator("iframe.message-frame[data-measured]");
        frame.waitFor();
        return frame;
    }

    private static String subject(String letter) {
        return letter.replaceFirst("\\..*", "");
    }

    private String source(String letter) {
        String type = letter.endsWith(".txt") ? "text/plain" : "text/html";
        String head = new Letter("jonas@example.org", ida, subject(letter), "")
                .source()
                .replaceFirst("(?s)Content-Type.*", "");
        return head
                + """
                Content-Type: multipart/related; boundary=cut

                --cut
                Content-Type: %s; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                --cut
                Content-Type: image/png
                Content-ID: <sea>
                Content-Transfer-Encoding: base64

                %s
                --cut--
                """
                        .formatted(type, text(letter), Rendering.sea());
    }

    private static String text(String letter) {
        try (var file = RenderingTest.class.getResourceAsStream("/org/turnstone/rendering/" + letter)) {
            return new String(Objects.requireNonNull(file, letter).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
