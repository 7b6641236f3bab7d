/** The settings, as a person who is signed in sees them. */
@NullMarked
package org.turnstone.preference;

import org.jspecify.annotations.NullMarked;
