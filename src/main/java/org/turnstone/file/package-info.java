/** The files of a message: downloaded, packed, looked at, listened to, as small pictures. */
@NullMarked
package org.turnstone.file;

import org.jspecify.annotations.NullMarked;
