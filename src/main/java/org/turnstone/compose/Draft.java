package org.turnstone.compose;

import org.jspecify.annotations.Nullable;

/**
 * What the form carries along so that saving twice leaves one draft and sending twice sends one message.
 *
 * @param id {@code uidvalidity.uid} of the draft in Drafts; {@code null} until it lies there
 * @param submission made when the form was first shown; the same for every save and the send (S07)
 * @param revision what the form knows of the journal's; 0 until it is written down
 * @param writer by what this form is known to the journal
 * @param turn which of its requests the next one is
 * @param original the message answered or forwarded, {@code {mailbox}/{uidvalidity}.{uid}}; {@code null} for a new one
 * @param mode how the original is used; {@code new} where there is none
 * @param archivable whether the original can be put away once this is sent
 * @param savedAt for people, {@code 14:32}; {@code null} until it is saved
 */
public record Draft(
        @Nullable String id,
        String submission,
        int revision,
        String writer,
        int turn,
        @Nullable String original,
        String mode,
        boolean archivable,
        @Nullable String savedAt) {}
