@NullMarked
package org.turnstone.upload;

import org.jspecify.annotations.NullMarked;
