/** Writing: new mail, replies, forwards and drafts. */
@NullMarked
package org.turnstone.compose;

import org.jspecify.annotations.NullMarked;
