package org.turnstone.smtp;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.turnstone.net.Credentials;
import org.turnstone.net.NetworkFailures;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Stopwatch.Phase;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.problem.ServerUnreachable.Server;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.TooLarge;

/**
 * Hands messages to a submission server (RFC 6409, RFC 8314): TLS first, then AUTH, then the message. There are three
 * ends and they are never mixed up: the server took it (a {@link Receipt}), the server took nothing (any
 * {@link Problem} but one), or nobody knows ({@link org.turnstone.problem.OutcomeUnknown}).
 */
@Singleton
public final class Submission {

    private static final Logger LOG = Logger.getLogger(Submission.class);

    private final Ways ways;
    private final TlsPolicy tls;
    private final Stopwatch stopwatch;
    private final Offers offers;

    @Inject
    Submission(Ways ways, Offers offers, TlsPolicy tls, Stopwatch stopwatch) {
        this.ways = ways;
        this.offers = offers;
        this.tls = tls;
        this.stopwatch = stopwatch;
    }

    public Submission(TlsPolicy tls, SubmissionTimeouts timeouts, Stopwatch stopwatch) {
        this(new Ways(tls, timeouts, Ticker.systemTicker()), new Offers(), tls, stopwatch);
    }

    /**
     * Submits one message to all of its recipients or to none, by the first way on which the server speaks ({@link Ways}).
     * Nothing is retried.
     *
     * @throws org.turnstone.problem.InvalidInput for an address or a line that cannot be sent; no server was asked
     * @throws ServerUnreachable without having been taken, for the reason given
     * @throws SignInRequired where the server does not take the password
     * @throws ServerRefused with the server's words, and the recipients it is about
     * @throws TooLarge beyond the server's limit
     * @throws org.turnstone.problem.OutcomeUnknown lost after the final dot: it may have been sent, so do not repeat it
     */
    public Receipt submit(SubmissionServer server, Credentials credentials, SmtpEnvelope envelope, MessageData data) {
        return submit(server, credentials, envelope, data, () -> {});
    }

    /**
     * The same, with a last word before the message is handed over.
     *
     * @param beforeFinalDot called when the whole message is out but for its final dot; whatever it throws comes out of
     *     here, and nothing was sent
     */
    public Receipt submit(
            SubmissionServer server,
            Credentials credentials,
            SmtpEnvelope envelope,
            MessageData data,
            Runnable beforeFinalDot) {
        MailObject message = MailObject.of(envelope, data);
        try (var _ = stopwatch.start(Phase.SMTP);
                Reached reached = ways.reach(server)) {
            Receipt receipt = converse(reached, server, credentials, envelope, message, beforeFinalDot);
            LOG.infof(
                    "message submitted recipients=%d octets=%d",
                    envelope.recipients().size(), message.survey().size().bytes());
            return receipt;
        } catch (IOException closing) {
            throw unreachable(NetworkFailures.reason(closing), closing);
        }
    }

    /**
     * Whether a server can be asked to report what becomes of messages (DSN, RFC 3461), as it said last.
     *
     * @return empty where it was not spoken to of late
     */
    public Optional<Boolean> reportsDelivery(SubmissionServer server) {
        return offers.of(server).map(offered -> offered.has("DSN"));
    }

    /**
     * Whether a server can be made to pass a message on over encrypted connections only (REQUIRETLS, RFC 8689), as it said
     * last.
     *
     * @return empty where it was not spoken to of late
     */
    public Optional<Boolean> requiresTls(SubmissionServer server) {
        return offers.of(server).map(offered -> offered.has(Capabilities.REQUIRETLS));
    }

    private Receipt converse(
            Reached reached,
            SubmissionServer server,
            Credentials credentials,
            SmtpEnvelope envelope,
            MailObject message,
            Runnable beforeFinalDot) {
        SmtpConnection connection = reached.connection();
        try {
            Capabilities offered = new Opening(reached, server.host(), tls).run();
            offers.saw(server, offered);
            new Authentication(connection).run(offered.mechanisms(), credentials);
            Receipt receipt =
                    new Transaction(connection, offered, envelope.recipients(), message, beforeFinalDot).run();
            connection.quit();
            return receipt;
        } catch (ServerRefused | SignInRequired | TooLarge refused) {
            connection.quit();
            throw refused;
        } catch (IOException broken) {
            throw unreachable(connection.outlived() ? Reason.TIMEOUT : NetworkFailures.reason(broken), broken);
        }
    }

    private static Problem unreachable(Reason reason, IOException cause) {
        return new ServerUnreachable(Server.SUBMISSION, reason, cause);
    }
}
