/** Submission against servers that play by the book, and against those that do not. */
@NullMarked
package org.turnstone.draft;

import org.jspecify.annotations.NullMarked;
