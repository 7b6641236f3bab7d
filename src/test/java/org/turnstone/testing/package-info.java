/**
 * What tests stand on: real mail servers, a database, a reverse proxy and a browser as child processes on free
 * loopback ports; a fault proxy and a scripted server for the networks and servers nobody wants to meet.
 */
@NullMarked
package org.turnstone.testing;

import org.jspecify.annotations.NullMarked;
