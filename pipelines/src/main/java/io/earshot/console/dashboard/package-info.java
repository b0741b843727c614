/** The figures of the analysts' dashboard and the drawings of them; no input or output. */
package io.earshot.console.dashboard;
