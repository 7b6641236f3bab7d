/** Mail accounts: whose they are, and which servers the operator has named for their domain. */
@NullMarked
package org.turnstone.account;

import org.jspecify.annotations.NullMarked;
