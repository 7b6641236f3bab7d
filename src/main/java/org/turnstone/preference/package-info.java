/** What a person has chosen about how Turnstone looks and behaves. */
@NullMarked
package org.turnstone.preference;

import org.jspecify.annotations.NullMarked;
