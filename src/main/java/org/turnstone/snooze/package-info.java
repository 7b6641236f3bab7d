/** Messages put aside until a time: what is due when, and the way back (ADR 18). */
@NullMarked
package org.turnstone.snooze;

import org.jspecify.annotations.NullMarked;
