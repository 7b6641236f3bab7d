/**
 * What single steps cost, without a server or a network ({@code bin/bench --micro}). Steps that nobody outside of their
 * package may take are measured there: {@code imap.EnvelopeBenchmark}, {@code conversation.ConversationBenchmark}.
 */
@org.jspecify.annotations.NullMarked
package org.turnstone.bench.micro;
