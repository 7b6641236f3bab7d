package org.turnstone.preference;

import java.util.List;
import java.util.Map;

/**
 * How large messages are shown, beside whatever the browser does to its pages.
 *
 * @param percent of the size that a message has by itself
 */
public record TextSize(int percent) {

    private static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    public static final TextSize NORMAL = new TextSize(100);

    static final String SETTING = "text-size";

    public TextSize {
        if (!STEPS.contains(percent)) {
            throw new IllegalArgumentException("not one of the sizes");
        }
    }

    /** Reads what an address or the database says; what is none of the sizes is the normal one. */
    public static TextSize parse(String percent) {
        return STEPS.stream()
                .filter(step -> step.toString().equals(percent))
                .findFirst()
                .map(TextSize::new)
                .orElse(NORMAL);
    }

    static TextSize of(Map<String, String> settings) {
        return parse(settings.getOrDefault(SETTING, ""));
    }

    /** The next one; the largest has none but itself. */
    public TextSize larger() {
        return step(1);
    }

    /** The one before; the smallest has none but itself. */
    public TextSize smaller() {
        return step(-1);
    }

    private TextSize step(int way) {
        int place = Math.clamp(STEPS.indexOf(percent) + way, 0, STEPS.size() - 1);
        return new TextSize(STEPS.get(place));
    }

    public boolean isNormal() {
        return equals(NORMAL);
    }
}
