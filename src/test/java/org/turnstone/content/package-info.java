@NullMarked
package org.turnstone.content;

import org.jspecify.annotations.NullMarked;
