/**
 * The care store: what the team does, in SQLite or PostgreSQL. A run never overwrites it; it merges
 * the published queue beside the team's work, and hands that work to the next run as files.
 */
package io.earshot.care.store;
