/** What a person does, from signing in to reading the answer, in a real browser on real servers. */
@NullMarked
package org.turnstone.journey;

import org.jspecify.annotations.NullMarked;
