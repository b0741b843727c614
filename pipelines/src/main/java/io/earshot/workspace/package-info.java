/**
 * The workspace on disk: its layout, the generations in it, the manifest that makes a generation
 * whole, the lock, and the configuration file. Nothing here knows of Beam.
 */
package io.earshot.workspace;
