/** Whether a message can be trusted: what is known for and against it, and one verdict with its evidence. */
@NullMarked
package org.turnstone.trust;

import org.jspecify.annotations.NullMarked;
