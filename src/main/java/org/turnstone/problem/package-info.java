/** What can go wrong, as one sealed family: each case has words for people, and none carries a library's exception type. */
@NullMarked
package org.turnstone.problem;

import org.jspecify.annotations.NullMarked;
