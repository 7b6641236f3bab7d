/** Senders whom a person has blocked: what comes from them goes to Junk (ADR 31). */
@NullMarked
package org.turnstone.block;

import org.jspecify.annotations.NullMarked;
