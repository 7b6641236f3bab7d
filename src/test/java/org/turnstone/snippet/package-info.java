/** Templates: what is filled in, what is kept, whose they are. */
@NullMarked
package org.turnstone.snippet;

import org.jspecify.annotations.NullMarked;
