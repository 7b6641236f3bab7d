package org.turnstone.html;

/** Which way a line runs (Unicode Standard Annex 9, rules P2 and P3). */
final class Directions {

    private Directions() {}

    /** Whether the first letter that has a direction runs from right to left. */
    static boolean isRightToLeft(String line) {
        return line.codePoints()
                .map(Character::getDirectionality)
                .filter(Directions::isStrong)
                .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
