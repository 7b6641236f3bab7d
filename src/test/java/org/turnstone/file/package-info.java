@NullMarked
package org.turnstone.file;

import org.jspecify.annotations.NullMarked;
