/** What every protocol stands on: who is trusted, how long anything may take, and what a broken connection means. */
@NullMarked
package org.turnstone.net;

import org.jspecify.annotations.NullMarked;
