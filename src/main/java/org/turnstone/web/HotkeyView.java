package org.turnstone.web;

import java.util.Arrays;
import java.util.List;

/**
 * One line of the help for keys.
 *
 * @param keys as the browser names them
 * @param does what the controller "hotkey" performs
 * @param caps what is printed on the keys
 * @param words what it does, for people
 */
public record HotkeyView(String keys, String does, List<String> caps, String words) {

    /** All of them, in the order they are learned. */
    static List<HotkeyView> all(WebTexts texts) {
        return Arrays.stream(Hotkey.values())
                .map(key -> new HotkeyView(key.keys(), key.does(), key.caps(), key.words(texts)))
                .toList();
    }
}
