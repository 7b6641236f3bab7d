/** Reading one message: its page, its frame, its parts. */
@NullMarked
package org.turnstone.message;

import org.jspecify.annotations.NullMarked;
