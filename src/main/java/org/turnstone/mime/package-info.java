/**
 * Messages in and out: received mail is read leniently and within bounds (whatever the bytes, a {@link
 * org.turnstone.mime.ParsedMessage} comes back), mail to be sent is built strictly. One header grammar per file.
 */
@NullMarked
package org.turnstone.mime;

import org.jspecify.annotations.NullMarked;
