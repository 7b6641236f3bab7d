/** Search: what a person asks for, in their words; what the servers find; and what of it is kept. */
@NullMarked
package org.turnstone.search;

import org.jspecify.annotations.NullMarked;
