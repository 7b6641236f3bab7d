/** What an operator sees of the running application: metrics, health, timings and logs, none of which name a person. */
@NullMarked
package org.turnstone.observability;

import org.jspecify.annotations.NullMarked;
