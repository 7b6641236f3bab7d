/** Handing a message to the submission server (RFC 6409), with an outcome that is never guessed. */
@NullMarked
package org.turnstone.smtp;

import org.jspecify.annotations.NullMarked;
