/** Tests of IMAP: the wire, its bounds, the pool and its faults. What every server must do stands in {@code contract}. */
@NullMarked
package org.turnstone.imap;

import org.jspecify.annotations.NullMarked;
