/** Tells open pages that something has changed. */
@NullMarked
package org.turnstone.push;

import org.jspecify.annotations.NullMarked;
