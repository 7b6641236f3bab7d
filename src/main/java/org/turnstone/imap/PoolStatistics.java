package org.turnstone.imap;

/**
 * How the pool is doing, for metrics and health.
 *
 * @param accounts with at least one connection
 * @param open connections, busy and idle
 * @param idle those of them that nobody uses
 * @param waiting requests that wait for one
 * @param opened since the start
 * @param lost since the start: broken by the server, the network or a deadline
 * @param rememberedRows of lists, in memory
 * @param rememberedBytes that they are taken for
 * @param watched accounts that somebody has open
 * @param watchers connections on which servers tell of them, beside those above
 */
public record PoolStatistics(
        int accounts,
        int open,
        int idle,
        int waiting,
        long opened,
        long lost,
        long rememberedRows,
        long rememberedBytes,
        int watched,
        int watchers) {}
