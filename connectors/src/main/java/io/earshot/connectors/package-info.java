/**
 * The mention record, the policy of a source, and the contract that every connector keeps. Nothing
 * here knows of Beam or of the language models.
 */
package io.earshot.connectors;
