/** Mailboxes: the tree, the list, and what can be done with a mailbox as a whole. */
@NullMarked
package org.turnstone.mailbox;

import org.jspecify.annotations.NullMarked;
