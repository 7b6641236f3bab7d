@NullMarked
package org.turnstone.search;

import org.jspecify.annotations.NullMarked;
