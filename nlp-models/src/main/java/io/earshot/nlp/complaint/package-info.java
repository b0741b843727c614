/** Whether a text is a complaint, and how grave. */
package io.earshot.nlp.complaint;
