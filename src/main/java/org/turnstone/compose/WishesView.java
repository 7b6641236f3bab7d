package org.turnstone.compose;

/**
 * What the form offers to ask for with a message.
 *
 * @param delivered whether to hear that it was delivered is wished for
 * @param read whether receipts are
 * @param encrypted whether encrypted connections only are
 * @param canDeliver whether the mail server reports deliveries, as far as it is known
 * @param canEncrypt whether the mail server is known to pass messages on over encrypted connections only
 */
public record WishesView(boolean delivered, boolean read, boolean encrypted, boolean canDeliver, boolean canEncrypt) {

    static WishesView of(Wishes wishes, boolean canDeliver, boolean canEncrypt) {
        return new WishesView(wishes.delivered(), wishes.read(), wishes.encrypted(), canDeliver, canEncrypt);
    }

    /** A wish that was made can be taken back, whatever the server offers by now. */
    public boolean asksForEncryption() {
        return encrypted || canEncrypt;
    }
}
