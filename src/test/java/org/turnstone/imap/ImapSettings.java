package org.turnstone.imap;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The pool's configuration, for tests: as delivered, but for what a test names. A value: every method gives another one. */
public final class ImapSettings implements ImapConfig, Cloneable {

    private int connectionsPerAccount = 4;
    private int connections = 500;
    private Duration idleTime = Duration.ofMinutes(5);
    private Duration trustTime = Duration.ofSeconds(20);
    private Duration readTimeout = Duration.ofSeconds(15);
    private Duration deadline = Duration.ofSeconds(30);
    private Duration streamingDeadline = Duration.ofMinutes(15);
    private Optional<Set<String>> disabledCapabilities = Optional.empty();
    private int watchers = 2000;
    private Duration watchInterval = Duration.ofMinutes(1);
    private boolean compress;
    private boolean identify = true;

    private ImapSettings() {}

    /** As delivered. */
    public static ImapSettings standard() {
        return new ImapSettings();
    }

    private ImapSettings with(Consumer<ImapSettings> change) {
        try {
            ImapSettings copy = (ImapSettings) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Other bounds. */
    public ImapSettings bounded(int perAccount, int total) {
        return with(it -> it.connectionsPerAccount = perAccount).with(it -> it.connections = total);
    }

    /** Less patience. */
    public ImapSettings impatient(Duration read, Duration total) {
        return with(it -> it.readTimeout = read).with(it -> it.deadline = it.streamingDeadline = total);
    }

    /** Idle connections are closed, or tried out, after these times. */
    public ImapSettings idle(Duration close, Duration trust) {
        return with(it -> it.idleTime = close).with(it -> it.trustTime = trust);
    }

    /** Some capabilities are not believed. */
    public ImapSettings without(String... capabilities) {
        return with(it -> it.disabledCapabilities = Optional.of(Set.of(capabilities)));
    }

    /** So many accounts are watched at most, and so often one looks. */
    public ImapSettings watching(int most, Duration interval) {
        return with(it -> it.watchers = most).with(it -> it.watchInterval = interval);
    }

    /** Compressed where the server offers it. */
    public ImapSettings compressed() {
        return with(it -> it.compress = true);
    }

    /** Servers are not told who this is. */
    public ImapSettings anonymous() {
        return with(it -> it.identify = false);
    }

    @Override
    public MemorySize summaryCache() {
        return new MemorySize(BigInteger.valueOf(16 << 20));
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int connectionsPerAccount() {
        return connectionsPerAccount;
    }

    @Override
    public int connections() {
        return connections;
    }

    @Override
    public Duration idleTime() {
        return idleTime;
    }

    @Override
    public Duration trustTime() {
        return trustTime;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public Duration deadline() {
        return deadline;
    }

    @Override
    public Duration streamingDeadline() {
        return streamingDeadline;
    }

    @Override
    public Optional<Set<String>> disabledCapabilities() {
        return disabledCapabilities;
    }

    @Override
    public int watchers() {
        return watchers;
    }

    @Override
    public Duration watchInterval() {
        return watchInterval;
    }

    @Override
    public boolean compress() {
        return compress;
    }

    @Override
    public boolean identify() {
        return identify;
    }
}
