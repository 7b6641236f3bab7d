package org.turnstone.session;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param address as last typed; empty at first
 * @param keepSignedIn whether the box is ticked
 * @param next the local path to go on to; {@code null} for the inbox
 * @param error why the last attempt failed; {@code null} at first
 * @param notice something worth knowing that is no error, such as "You are signed out"; {@code null} for none
 * @param organisation whose webmail this is; {@code null} where nobody said
 */
public record LoginView(
        String address,
        boolean keepSignedIn,
        @Nullable String next,
        @Nullable Refusal error,
        @Nullable String notice,
        @Nullable String organisation) {

    /**
     * Why a sign-in failed, in two sentences.
     *
     * @param title what happened
     * @param text what it means and what can be done
     * @param field what the person has to change
     */
    public record Refusal(String title, String text, Field field) {}

    /** What of the form an error is about. */
    public enum Field {
        ADDRESS,
        PASSWORD,
        /** Nothing the person wrote: the server, or too many attempts. */
        NONE
    }

    public boolean addressRefused() {
        return error != null && error.field() == Field.ADDRESS;
    }

    public boolean passwordRefused() {
        return error != null && error.field() == Field.PASSWORD;
    }

    /** Whether the address stands there already, so that the password is what is left to write. */
    public boolean passwordFirst() {
        return !address.isEmpty() && !addressRefused();
    }
}
