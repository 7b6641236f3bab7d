package org.turnstone.imap;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The pool's configuration, for tests. */
public record ImapSettings(
        int connectionsPerAccount,
        int connections,
        Duration idleTime,
        Duration trustTime,
        Duration connectTimeout,
        Duration readTimeout,
        Duration deadline,
        Duration streamingDeadline,
        Optional<Set<String>> disabledCapabilities,
        int watchers,
        Duration watchInterval,
        boolean compress,
        boolean identify)
        implements ImapConfig {

    @Override
    public MemorySize summaryCache() {
        return new MemorySize(BigInteger.valueOf(16 << 20));
    }

    /** As delivered. */
    public static ImapSettings standard() {
        return new ImapSettings(
                4,
                500,
                Duration.ofMinutes(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Optional.empty(),
                2000,
                Duration.ofMinutes(1),
                false,
                true);
    }

    /** Other bounds. */
    public ImapSettings bounded(int perAccount, int total) {
        return new ImapSettings(
                perAccount,
                total,
                idleTime,
                trustTime,
                connectTimeout,
                readTimeout,
                deadline,
                streamingDeadline,
                disabledCapabilities,
                watchers,
                watchInterval,
                compress,
                identify);
    }

    /** Less patience. */
    public ImapSettings impatient(Duration read, Duration total) {
        return new ImapSettings(
                connectionsPerAccount,
                connections,
                idleTime,
                trustTime,
                connectTimeout,
                read,
                total,
                total,
                disabledCapabilities,
                watchers,
                watchInterval,
                compress,
                identify);
    }

    /** Idle connections are closed, or tried out, after these times. */
    public ImapSettings idle(Duration close, Duration trust) {
        return new ImapSettings(
                connectionsPerAccount,
                connections,
                close,
                trust,
                connectTimeout,
                readTimeout,
                deadline,
                streamingDeadline,
                disabledCapabilities,
                watchers,
                watchInterval,
                compress,
                identify);
    }

    /** Some capabilities are not believed. */
    public ImapSettings without(String... capabilities) {
        return new ImapSettings(
                connectionsPerAccount,
                connections,
                idleTime,
                trustTime,
                connectTimeout,
                readTimeout,
                deadline,
                streamingDeadline,
                Optional.of(Set.of(capabilities)),
                watchers,
                watchInterval,
                compress,
                identify);
    }

    /** So many accounts are watched at most, and so often one looks. */
    public ImapSettings watching(int most, Duration interval) {
        return new ImapSettings(
                connectionsPerAccount,
                connections,
                idleTime,
                trustTime,
                connectTimeout,
                readTimeout,
                deadline,
                streamingDeadline,
                disabledCapabilities,
                most,
                interval,
                compress,
                identify);
    }

    /** Compressed where the server offers it. */
    public ImapSettings compressed() {
        return new ImapSettings(
                connectionsPerAccount,
                connections,
                idleTime,
                trustTime,
                connectTimeout,
                readTimeout,
                deadline,
                streamingDeadline,
                disabledCapabilities,
                watchers,
                watchInterval,
                true,
                identify);
    }

    /** Servers are not told who this is. */
    public ImapSettings anonymous() {
        return new ImapSettings(
                connectionsPerAccount,
                connections,
                idleTime,
                trustTime,
                connectTimeout,
                readTimeout,
                deadline,
                streamingDeadline,
                disabledCapabilities,
                watchers,
                watchInterval,
                compress,
                false);
    }
}
