/** Tests of what belongs together. */
package org.turnstone.conversation;
