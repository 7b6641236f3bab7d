/** What any server of a protocol has to give us, run against embedded and real ones alike. */
@NullMarked
package org.turnstone.contract;

import org.jspecify.annotations.NullMarked;
