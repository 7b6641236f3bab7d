/** What people do to messages: mark, label, move, snooze, block, delete; each told in a toast, with its Undo. */
@NullMarked
package org.turnstone.deed;

import org.jspecify.annotations.NullMarked;
