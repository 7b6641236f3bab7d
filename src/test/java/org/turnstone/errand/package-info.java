/** Errands, without a server: stopped, broken off, taken back. */
@NullMarked
package org.turnstone.errand;

import org.jspecify.annotations.NullMarked;
