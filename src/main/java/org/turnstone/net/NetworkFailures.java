package org.turnstone.net;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.turnstone.problem.ServerUnreachable.Reason;

/** What a failed connection means, read from the whole chain of causes. */
public final class NetworkFailures {

    /** More than any library nests; an end to a chain that bites its tail. */
    private static final int DEEPEST = 20;

    private NetworkFailures() {}

    /**
     * Why the connection failed. A certificate counts before the handshake it broke, and a lost connection is what
     * remains when nothing else is known.
     */
    public static Reason reason(Throwable failure) {
        if (chain(failure).anyMatch(NetworkFailures::isCertificate)) {
            return Reason.CERTIFICATE;
        }
        return chain(failure)
                .flatMap(cause -> Stream.ofNullable(reasonOf(cause)))
                .findFirst()
                .orElse(Reason.LOST);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static boolean isCertificate(Throwable cause) {
        return cause instanceof CertificateException || cause instanceof CertPathValidatorException;
    }

    private static @org.jspecify.annotations.Nullable Reason reasonOf(Throwable cause) {
        return switch (cause) {
            case UnknownHostException _, UnresolvedAddressException _ -> Reason.UNKNOWN_HOST;
            case SocketTimeoutException _ -> Reason.TIMEOUT;
            // Linux reports an unanswered connect as a ConnectException too, told apart by its words alone.
            case ConnectException refused ->
                String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains("timed out")
                        ? Reason.TIMEOUT
                        : Reason.REFUSED;
            case NoRouteToHostException _, PortUnreachableException _ -> Reason.REFUSED;
            case SSLException tls when !isLost(tls) -> Reason.TLS_MISSING;
            default -> null;
        };
    }

    /** A TLS layer that fails because the connection under it broke says so in its cause. */
    private static boolean isLost(SSLException tls) {
        return tls.getCause() instanceof java.io.EOFException || tls.getCause() instanceof java.net.SocketException;
    }
}
