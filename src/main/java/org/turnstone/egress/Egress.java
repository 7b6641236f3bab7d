package org.turnstone.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.turnstone.net.Deadline;
import org.turnstone.net.TlsPolicy;
import org.turnstone.net.Watchdog;

/**
 * Asks servers that messages name. A name is resolved once, each address is held against {@link AddressPolicy}, and the
 * connection goes to the very address that was checked, so that a name server cannot change its mind in between (R04);
 * TLS still demands the certificate of the name. Every redirect goes through all of it again.
 */
@ApplicationScoped
public class Egress {

    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_ADDRESSES = 3;
    private static final Duration CONNECTING = Duration.ofSeconds(2);

    private final EgressConfig config;
    private final AddressPolicy policy;
    private final SSLSocketFactory tls;
    private final Resolver resolver;
    private final Hosts hosts = new Hosts(System::nanoTime);
    private final Semaphore room;

    @Inject
    Egress(EgressConfig config, TlsPolicy tls) {
        this(config, tls, Resolver::system);
    }

    Egress(EgressConfig config, TlsPolicy tls, Resolver resolver) {
        this.config = config;
        this.policy = new AddressPolicy(
                config.ports(),
                config.allowedNetworks().orElse(List.of()).stream()
                        .map(AddressBlock::of)
                        .toList());
        this.tls = tls.socketFactory();
        this.resolver = resolver;
        this.room = new Semaphore(config.connections());
    }

    /**
     * Asks, and follows where a GET is sent.
     *
     * @throws Refused where our rules forbid it
     * @throws IOException where the network or the server failed
     */
    public Answer ask(Request request) throws IOException {
        Deadline deadline = Deadline.after(config.timeout());
        if (!Hosts.entered(room, deadline)) {
            throw new Refused(Refused.Why.BUSY);
        }
        try {
            return follow(request, deadline);
        } finally {
            room.release();
        }
    }

    private Answer follow(Request request, Deadline deadline) throws IOException {
        URI at = request.uri();
        for (int redirects = 0; ; redirects++) {
            Target target = Target.of(at);
            Exchange exchange =
                    new Exchange(request, at, target, config.largest().asLongValue());
            Answer answer = hosts.ask(target.host(), deadline, () -> once(exchange, target, deadline));
            if (!answer.redirects()) {
                return answer;
            }
            if (redirects == MOST_REDIRECTS || request.method() == Request.Method.POST) {
                throw new Refused(Refused.Why.REDIRECT);
            }
            at = next(at, answer.field("Location").orElse(""));
            if (target.tls() && !"https".equalsIgnoreCase(at.getScheme())) {
                throw new Refused(Refused.Why.REDIRECT);
            }
        }
    }

    private static URI next(URI at, String location) throws Refused {
        try {
            return at.resolve(location.replace(" ", "%20"));
        } catch (IllegalArgumentException noAddress) {
            throw new Refused(Refused.Why.REDIRECT);
        }
    }

    private Answer once(Exchange exchange, Target target, Deadline deadline) throws IOException {
        try (Socket socket = connected(target, deadline);
                Watchdog.Watch watch = Watchdog.guard(socket, deadline)) {
            try {
                return over(socket, exchange, target);
            } catch (IOException failed) {
                throw watch.fired() ? new Refused(Refused.Why.TOO_LATE) : failed;
            }
        }
    }

    private Answer over(Socket socket, Exchange exchange, Target target) throws IOException {
        if (!target.tls()) {
            return exchange.over(socket.getInputStream(), socket.getOutputStream());
        }
        try (SSLSocket secured = (SSLSocket) tls.createSocket(socket, target.name(), target.port(), true)) {
            secured.startHandshake();
            return exchange.over(secured.getInputStream(), secured.getOutputStream());
        }
    }

    /** A plain connection to an address that was checked; a name may stand for others beside, which are passed over. */
    private Socket connected(Target target, Deadline deadline) throws IOException {
        List<InetAddress> checked = resolver.resolve(target.name(), deadline).stream()
                .filter(address -> policy.allows(address, target.port()))
                .limit(MOST_ADDRESSES)
                .toList();
        IOException failure = new Refused(Refused.Why.ADDRESS);
        for (InetAddress address : checked) {
            // No proxy of the system's: it would resolve the name once more, by itself.
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), deadline.timeoutMillis(CONNECTING));
                return socket;
            } catch (IOException unreached) {
                socket.close();
                failure = deadline.expired() ? new Refused(Refused.Why.TOO_LATE) : unreached;
            }
        }
        throw failure;
    }
}
