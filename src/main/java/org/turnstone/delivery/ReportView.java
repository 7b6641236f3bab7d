package org.turnstone.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a report says of a message of one's own, for whoever never heard of such reports.
 *
 * @param words one sentence: what happened to which message
 * @param failed whether somebody did not get it
 * @param claimed whether it lacks what only the servers know that carried the message: a receipt always does
 * @param sent where the message is read; {@code null} where it was not found
 * @param again where it is edited and sent once more; {@code null} where it was not found
 */
public record ReportView(
        String words, boolean failed, boolean claimed, @Nullable String sent, @Nullable String again) {}
