package org.turnstone.identity;

/**
 * What the form of an identity has to know beside what stands in it.
 *
 * @param action where it is posted
 * @param title what the page is called
 * @param fixed whether names and addresses are the organisation's
 * @param example an address that may be typed
 * @param pictureLimit for people: {@code 200 kB}
 * @param removable whether it can be removed
 */
public record IdentityView(
        String action, String title, boolean fixed, String example, String pictureLimit, boolean removable) {}
