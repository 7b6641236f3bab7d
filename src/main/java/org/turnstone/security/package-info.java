/** What keeps a page, a session and a secret safe: response headers, forgery checks, the vault, limits and the audit log. */
@NullMarked
package org.turnstone.security;

import org.jspecify.annotations.NullMarked;
