/** What an operator sees, and what nobody sees in a log. */
@NullMarked
package org.turnstone.observability;

import org.jspecify.annotations.NullMarked;
