/**
 * The second host, where an operator has one (ADR 29): the only way to what it serves is a sealed address, which names the
 * session, ends with it, and soon expires by itself.
 */
@NullMarked
package org.turnstone.content;

import org.jspecify.annotations.NullMarked;
