/**
 * Checks a reply before it is sent: deterministic rules on what a care team should not say, by
 * channel and language. Words are data, one file of phrases for each language; no input or output.
 */
package io.earshot.care.reply;
