/**
 * Files as a source: formats, compression, and how a file is cut into records and a record parsed.
 */
package io.earshot.connectors.file;
