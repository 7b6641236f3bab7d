/** The person who uses Turnstone, whatever accounts they read. */
@NullMarked
package org.turnstone.user;

import org.jspecify.annotations.NullMarked;
