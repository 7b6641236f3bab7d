@NullMarked
package org.turnstone.push;

import org.jspecify.annotations.NullMarked;
