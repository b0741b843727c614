/** What the care team achieved, in figures; no input or output. */
package io.earshot.care.team;
