/**
 * The console: the care team's queue and the analysts' search in a browser. Pages are made on the
 * server and work without scripts for reading; nothing is loaded from elsewhere.
 */
package io.earshot.console;
