package org.turnstone.hostile;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Whether what belongs to a message paints anywhere but in its own place (H09). */
final class Painted {

    /** The page itself changes too: a word on whether it is live, a button that fades. What paints, paints every time. */
    private static final int TIMES = 4;

    /** A rounded corner around the place is drawn anew with a shade of difference; whatever covers anything is more. */
    private static final int CORNERS = 10;

    private Painted() {}

    /**
     * How many points outside of those elements change whenever they are made invisible with all that is in them.
     */
    static long outside(Page page, Locator elements) {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < TIMES && least > 0; time++) {
            least = Math.min(least, outsideNow(page, elements));
        }
        return least;
    }

    private static long outsideNow(Page page, Locator elements) {
        List<BoundingBox> boxes = elements.all().stream()
                .map(element -> Objects.requireNonNull(element.boundingBox()))
                .toList();
        BufferedImage shown = picture(page);
        elements.evaluateAll("all => all.forEach(element => { element.style.opacity = '0' })");
        BufferedImage hidden = picture(page);
        elements.evaluateAll("all => all.forEach(element => { element.style.opacity = '' })");
        long different = 0;
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                different += shown.getRGB(x, y) != hidden.getRGB(x, y) && !within(boxes, x, y) ? 1 : 0;
            }
        }
        return different < CORNERS ? 0 : different;
    }

    private static boolean within(List<BoundingBox> boxes, int x, int y) {
        return boxes.stream()
                .anyMatch(box ->
                        x >= box.x - 4 && x <= box.x + box.width + 4 && y >= box.y - 4 && y <= box.y + box.height + 4);
    }

    private static BufferedImage picture(Page page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
