/** Whom a person writes to: collected as they write, and found again as they type. */
@NullMarked
package org.turnstone.correspondent;

import org.jspecify.annotations.NullMarked;
