/** Turnstone: a webmail that an organisation runs in front of its own mail server. */
@NullMarked
package org.turnstone;

import org.jspecify.annotations.NullMarked;
