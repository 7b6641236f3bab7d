/** Identities: as whom a person writes from an account, and how they sign. */
@NullMarked
package org.turnstone.identity;

import org.jspecify.annotations.NullMarked;
