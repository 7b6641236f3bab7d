package org.turnstone.testing;

/** The three sizes a page must look right in, and how it is touched there. */
public enum Screen {
    DESKTOP(1440, 900, false),
    TABLET(820, 1180, true),
    PHONE(390, 844, true);

    final int width;
    final int height;
    final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
