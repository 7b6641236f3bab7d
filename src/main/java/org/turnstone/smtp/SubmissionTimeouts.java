package org.turnstone.smtp;

import java.time.Duration;

/**
 * How long each part of a submission may take.
 *
 * @param connect to reach the server, for each of its addresses
 * @param inactivity without a byte in either direction
 * @param total from the first byte to the final dot; up to there, giving up is safe
 * @param finalReply from the final dot to the reply. Long, since giving up here leaves the outcome unknown
 *     (RFC 5321 section 4.5.3.2.6 allows ten minutes).
 */
public record SubmissionTimeouts(Duration connect, Duration inactivity, Duration total, Duration finalReply) {

    static SubmissionTimeouts of(SmtpConfig config) {
        return new SubmissionTimeouts(
                config.connectTimeout(), config.inactivityTimeout(), config.totalTimeout(), config.finalReplyTimeout());
    }
}
