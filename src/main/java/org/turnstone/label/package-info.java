/** Labels: keywords of messages with a name and a colour for people. */
@NullMarked
package org.turnstone.label;

import org.jspecify.annotations.NullMarked;
