/** What may leave this server, and what never does. */
package org.turnstone.egress;
