/** Which pictures of other servers are passed on, and to whom. */
package org.turnstone.picture;
