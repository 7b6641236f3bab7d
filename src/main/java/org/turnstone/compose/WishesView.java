package org.turnstone.compose;

/**
 * What the form offers to be told of a message.
 *
 * @param delivered whether to hear that it was delivered is wished for
 * @param read whether receipts are
 * @param canDeliver whether the mail server reports deliveries, as far as it is known
 */
public record WishesView(boolean delivered, boolean read, boolean canDeliver) {

    static WishesView of(Wishes wishes, boolean canDeliver) {
        return new WishesView(wishes.delivered(), wishes.read(), canDeliver);
    }
}
