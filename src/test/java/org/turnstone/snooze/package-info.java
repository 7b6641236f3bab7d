@NullMarked
package org.turnstone.snooze;

import org.jspecify.annotations.NullMarked;
