package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HotkeyTest {

    @Test
    void bindsAKeyToOneThing() {
        assertThat(Arrays.stream(Hotkey.values()).map(Hotkey::keys)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Hotkey.values()).map(Hotkey::does)).doesNotHaveDuplicates();
    }

    @Test
    void letsNoKeyBeTheBeginningOfAnother() {
        for (Hotkey key : Hotkey.values()) {
            assertThat(Arrays.stream(Hotkey.values()).map(Hotkey::keys))
                    .noneMatch(keys -> keys.startsWith(key.keys() + " "));
        }
    }

    @Test
    void printsEachKeyByItself() {
        assertThat(Hotkey.GO_INBOX.caps()).containsExactly("g", "i");
        assertThat(Hotkey.READ.caps()).containsExactly("Shift", "I");
        assertThat(Hotkey.TRASH.caps()).containsExactly("#");
    }
}
