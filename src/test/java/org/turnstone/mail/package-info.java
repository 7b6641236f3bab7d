/** Tests of the words. */
package org.turnstone.mail;
