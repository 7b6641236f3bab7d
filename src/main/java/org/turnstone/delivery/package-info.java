/** What became of messages after they were sent: what servers and programs reported, recipient by recipient. */
@NullMarked
package org.turnstone.delivery;

import org.jspecify.annotations.NullMarked;
