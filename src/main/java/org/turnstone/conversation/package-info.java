/** Which messages belong together: read from header fields, on any server, across folders. */
@NullMarked
package org.turnstone.conversation;

import org.jspecify.annotations.NullMarked;
