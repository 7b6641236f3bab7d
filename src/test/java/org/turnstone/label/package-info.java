/** Labels, seen from the keyword and from the person. */
package org.turnstone.label;
