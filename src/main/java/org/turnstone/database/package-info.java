/** The one place that knows that Turnstone runs on two databases. */
@NullMarked
package org.turnstone.database;

import org.jspecify.annotations.NullMarked;
