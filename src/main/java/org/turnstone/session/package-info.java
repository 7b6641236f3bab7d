/** Signing in and out, and who is behind a web request. Imported by resources only: domain code takes a mail access. */
@NullMarked
package org.turnstone.session;

import org.jspecify.annotations.NullMarked;
