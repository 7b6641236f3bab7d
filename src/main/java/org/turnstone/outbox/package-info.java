/** What leaves: a message goes out once, its copy lands in Sent once, and the person is told the truth about both. */
@NullMarked
package org.turnstone.outbox;

import org.jspecify.annotations.NullMarked;
