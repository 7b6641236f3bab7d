/** Identities: who answers, what is kept, what is refused. */
@NullMarked
package org.turnstone.identity;

import org.jspecify.annotations.NullMarked;
