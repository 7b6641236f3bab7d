/** Tests of finding people to write to. */
package org.turnstone.correspondent;
