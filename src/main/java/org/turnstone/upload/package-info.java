/** Files on their way: taken in pieces, kept sealed until what they belong to is sent or thrown away. */
@NullMarked
package org.turnstone.upload;

import org.jspecify.annotations.NullMarked;
