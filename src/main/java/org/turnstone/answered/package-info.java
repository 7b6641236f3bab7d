/** Wishes for receipts that were answered: one message is answered once, whatever its server keeps of it. */
@NullMarked
package org.turnstone.answered;

import org.jspecify.annotations.NullMarked;
