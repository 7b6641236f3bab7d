/** Hostile mail through the whole application and a real browser: what it would do, and that it does not. */
@NullMarked
package org.turnstone.hostile;

import org.jspecify.annotations.NullMarked;
