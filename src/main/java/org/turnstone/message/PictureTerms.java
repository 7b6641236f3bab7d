package org.turnstone.message;

/**
 * Whether pictures of other servers are shown in a message, and what its reader may choose.
 *
 * @param shown whether they are
 * @param offered whether asking for them is
 * @param sender the address whose pictures can be shown always; empty where it is not clear who wrote
 * @param always whether that address's pictures are
 */
public record PictureTerms(boolean shown, boolean offered, String sender, boolean always) {

    /** They are held back, and may be asked for. */
    public static final PictureTerms BLOCKED = new PictureTerms(false, true, "", false);
}
