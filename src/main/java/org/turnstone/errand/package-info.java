/** Work on so many messages that nobody waits for it: it goes on by itself, tells how far it is, and can be stopped. */
@NullMarked
package org.turnstone.errand;

import org.jspecify.annotations.NullMarked;
