/** The rules of the house, each with its reason. */
@NullMarked
package org.turnstone.architecture;

import org.jspecify.annotations.NullMarked;
