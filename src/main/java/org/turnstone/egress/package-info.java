/**
 * The only way out: requests to servers that a message names, made so that they can reach nothing but the open internet,
 * tell nothing of the person, and cost no more than was agreed. Ids such as R04 are those of the security requirements.
 */
@NullMarked
package org.turnstone.egress;

import org.jspecify.annotations.NullMarked;
