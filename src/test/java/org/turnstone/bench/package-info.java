/**
 * The benchmark ({@code bin/bench}): every figure is a ratio to the floor, a raw socket that says the same to the mail
 * server, taken in turn with it in one run. No test; {@code docs/benchmarks.md} has what it printed.
 */
@org.jspecify.annotations.NullMarked
package org.turnstone.bench;
