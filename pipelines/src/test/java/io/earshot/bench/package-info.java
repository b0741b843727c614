/** How fast a night is, next to what a plain loop needs for the same. Run by scripts/bench. */
package io.earshot.bench;
