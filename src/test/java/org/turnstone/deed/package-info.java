@NullMarked
package org.turnstone.deed;

import org.jspecify.annotations.NullMarked;
