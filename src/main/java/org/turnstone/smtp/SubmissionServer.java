package org.turnstone.smtp;

import java.util.Comparator;
import java.util.List;
import org.turnstone.net.Loopback;
import org.turnstone.net.Tls;

/**
 * Where messages are handed in.
 *
 * @param host its name, which its certificate has to bear
 * @param ways each of its ports, in the order in which they are tried; the unofficial one is the last of them (ADR 39)
 */
public record SubmissionServer(String host, List<Way> ways) {

    /** @throws IllegalArgumentException without a host or a way, and for plain text to any host but this one */
    public SubmissionServer {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the submission server has no host");
        }
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("no way leads to the submission server");
        }
        if (ways.stream().anyMatch(way -> way.tls() == Tls.NONE) && !Loopback.isLoopback(host)) {
            throw new IllegalArgumentException("plain text is for loopback addresses only");
        }
        ways = ways.stream().sorted(Comparator.comparing(Way::isUnofficial)).toList();
    }

    /** One that listens on a single port. */
    public SubmissionServer(String host, int port, Tls tls) {
        this(host, List.of(new Way(port, tls)));
    }

    /** Whether one of its ways is the unofficial port. */
    public boolean hasUnofficialWay() {
        return ways.getLast().isUnofficial();
    }
}
