package org.turnstone.compose;

import org.jspecify.annotations.Nullable;

/**
 * What the form carries along so that saving twice leaves one draft and sending twice sends one message.
 *
 * @param id {@code uidvalidity.uid} of the saved draft; {@code null} until it is saved
 * @param submission made when the form was first shown; the same for every save and the send (S07)
 * @param original the message answered or forwarded, {@code {mailbox}/{uidvalidity}.{uid}}; {@code null} for a new one
 * @param mode how the original is used; {@code new} where there is none
 * @param savedAt for people, {@code 14:32}; {@code null} until it is saved
 */
public record Draft(
        @Nullable String id, String submission, @Nullable String original, String mode, @Nullable String savedAt) {}
