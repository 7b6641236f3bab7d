/** Trust, time and broken connections. */
@NullMarked
package org.turnstone.net;

import org.jspecify.annotations.NullMarked;
