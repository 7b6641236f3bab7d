package org.turnstone.observability;

/**
 * Every metric of our own, in one list: dashboards and alerts are written against these names. What Quarkus measures by
 * itself (HTTP, JVM, connection pool) keeps its own names. No tag ever holds an address, a mailbox or a host.
 */
final class MetricNames {

    /** Timer: where requests spend their time; tag {@code phase}: imap, smtp, db, render. */
    static final String PHASE = "turnstone.phase";

    /** Timer: whole requests, by {@code operation} (class and method) and {@code outcome} (1xx to 5xx). */
    static final String REQUEST = "turnstone.request";

    /** Gauge: connections to IMAP servers; tag {@code state}: busy, idle. */
    static final String IMAP_CONNECTIONS = "turnstone.imap.connections";

    /** Gauge: requests that wait for an IMAP connection. */
    static final String IMAP_WAITING = "turnstone.imap.waiting";

    /** Gauge: accounts with at least one IMAP connection. */
    static final String IMAP_ACCOUNTS = "turnstone.imap.accounts";

    /** Counter: IMAP connections opened since the start. */
    static final String IMAP_OPENED = "turnstone.imap.opened";

    /** Counter: IMAP connections lost since the start. */
    static final String IMAP_LOST = "turnstone.imap.lost";

    /** Gauge: rows of lists in memory. */
    static final String IMAP_ROWS = "turnstone.imap.rows";

    /** Gauge: bytes these rows are taken for. */
    static final String IMAP_ROW_BYTES = "turnstone.imap.row.bytes";

    /** Gauge: accounts that somebody has open. */
    static final String IMAP_WATCHED = "turnstone.imap.watched";

    /** Gauge: connections on which IMAP servers tell of those accounts. */
    static final String IMAP_WATCHERS = "turnstone.imap.watchers";

    private MetricNames() {}
}
