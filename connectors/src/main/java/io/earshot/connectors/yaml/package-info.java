/** YAML that knows its lines, for the files that people write and that have to be checked. */
package io.earshot.connectors.yaml;
