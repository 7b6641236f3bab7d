package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Outlook hides in winmail.dat comes out of it (A06). */
class TnefTest {

    private static final byte[] PLAN = "the plan".getBytes(UTF_8);

    @Test
    void listsTheFilesByTheirLongNamesAndItselfAfterThem() {
        ParsedMessage message = message(
                "Hello",
                new TnefPack().file("PLAN~1.TXT", "Plan für März.txt", PLAN).bytes());

        Display display = Display.of(message);

        assertThat(display.attachments())
                .extracting(Attachment::fileName)
                .containsExactly("Plan für März.txt", "winmail.dat");
        Attachment plan = display.attachments().getFirst();
        assertThat(plan.section()).isEqualTo("2.TN1");
        assertThat(message.part(plan.section()).orElseThrow().bytes()).isEqualTo(PLAN);
        assertThat(plan.size().bytes()).isEqualTo(PLAN.length);
    }

    @Test
    void showsItsTextWhereThereIsNoOther() {
        byte[] pack = new TnefPack().body("Only in here").bytes();

        assertThat(texts(message("", pack))).containsExactly("Only in here");
        assertThat(texts(message("Outside", pack))).containsExactly("Outside");
    }

    @Test
    void showsItsHtmlRatherThanItsText() {
        byte[] pack = new TnefPack().body("plain").html("<p>rich</p>").bytes();

        BodyBlock block = Display.of(message("", pack)).blocks().getFirst();
        assertThat(block).isInstanceOfSatisfying(BodyBlock.Html.class, html -> {
            assertThat(html.html()).isEqualTo("<p>rich</p>");
            assertThat(html.alternativeText()).contains("plain");
        });
    }

    @Test
    void unpacksMessagesWithin() {
        byte[] inner =
                new TnefPack().body("inner words").file("a.txt", "a.txt", PLAN).bytes();
        byte[] outer = new TnefPack().message("Note", inner).bytes();

        assertThat(Display.of(message("Hello", outer)).attachments())
                .extracting(Attachment::fileName)
                .containsExactly("a.txt", "Note.txt", "winmail.dat");
    }

    @Test
    void endsHoweverDeepAndHoweverMany() {
        byte[] deep = new TnefPack().body("core").bytes();
        for (int i = 0; i < 60; i++) {
            deep = new TnefPack().message("m", deep).bytes();
        }
        assertThat(Display.of(message("Hello", deep)).attachments()).hasSizeLessThan(5);

        TnefPack many = new TnefPack();
        for (int i = 0; i < 500; i++) {
            many.file("f", "f" + i, PLAN);
        }
        assertThat(Display.of(message("Hello", many.bytes())).attachments()).hasSize(101);
    }

    @Test
    void survivesEveryCutAndAnyDamage() {
        byte[] pack = new TnefPack()
                .body("text")
                .html("<b>x</b>")
                .file("A.TXT", "a.txt", PLAN)
                .message("m", new TnefPack().file("B", "b", PLAN).bytes())
                .bytes();
        Random random = new Random(6);
        for (int length = 0; length < pack.length; length++) {
            Display.of(message("", Arrays.copyOf(pack, length)));
            byte[] damaged = pack.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Display.of(message("", damaged));
        }
    }

    /** Whatever length or count an attribute or a property claims, only what is there is read, and once. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 15, 16, 0x7fff_ffffL, 0x8000_0000L, 0xffff_fff0L, 0xffff_ffffL})
    void believesNoLength(long lie) {
        for (long id : List.of(0x0002800cL, 0x00069003L, 0x00069005L, 0x0006800fL, 0x00018010L, 0x00069007L)) {
            byte[] pack = new TnefPack()
                    .file("A.TXT", "a.txt", PLAN)
                    .lie(id, lie)
                    .file("B.TXT", "b.txt", PLAN)
                    .bytes();
            assertThat(names(pack)).startsWith("a.txt").endsWith("winmail.dat");
        }
        for (int type : List.of(0x03, 0x0d, 0x1e, 0x1f, 0x48, 0x102, 0x1003, 0x101f, 0x1102)) {
            byte[] pack = new TnefPack().liesWithin(type, lie).bytes();
            assertThat(names(pack)).endsWith("winmail.dat");
        }
    }

    @Test
    void readsALargePackOnce() {
        TnefPack pack = new TnefPack();
        for (int i = 0; i < 400_000; i++) {
            pack.attribute(0x00018010L, new byte[1]);
        }
        for (int i = 0; i < 200_000; i++) {
            pack.attribute(0x00069003L, new byte[4]);
        }
        ParsedMessage message = message("Hello", pack.bytes());

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Display.of(message))
                        .attachments())
                .hasSize(1);
    }

    private static List<String> names(byte[] pack) {
        return Display.of(message("Hello", pack)).attachments().stream()
                .map(Attachment::fileName)
                .toList();
    }

    @Test
    void leavesAloneWhatOnlyHasTheName() {
        Display display = Display.of(message("Hello", "no TNEF".getBytes(UTF_8)));

        assertThat(display.attachments()).extracting(Attachment::fileName).containsExactly("winmail.dat");
    }

    private static List<String> texts(ParsedMessage message) {
        return Display.of(message).blocks().stream()
                .map(BodyBlock.PlainText.class::cast)
                .map(text -> text.text().strip())
                .toList();
    }

    private static ParsedMessage message(String text, byte[] pack) {
        return Messages.of(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                text,
                "--b",
                "Content-Type: application/ms-tnef; name=winmail.dat",
                "Content-Disposition: attachment; filename=winmail.dat",
                "Content-Transfer-Encoding: base64",
                "",
                TnefPack.base64(pack),
                "--b--");
    }
}
