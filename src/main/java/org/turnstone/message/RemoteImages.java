package org.turnstone.message;

/**
 * What a message wanted to load from elsewhere, and whether it may.
 *
 * @param images how many pictures, trackers not counted
 * @param trackers how many pictures made to be invisible (R08); blocked even when images are shown
 * @param shown whether the person asked for the images of this message
 */
public record RemoteImages(int images, int trackers, boolean shown) {

    public static final RemoteImages NONE = new RemoteImages(0, 0, false);

    /** Whether anything is held back. */
    public boolean blocked() {
        return trackers > 0 || canShow();
    }

    public boolean onlyImages() {
        return trackers == 0;
    }

    public boolean onlyTrackers() {
        return !canShow();
    }

    /** Whether asking for the images would change anything. */
    public boolean canShow() {
        return images > 0 && !shown;
    }
}
