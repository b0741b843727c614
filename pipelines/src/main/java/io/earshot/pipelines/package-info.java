/**
 * The pipelines that can be run, and the records that travel through them. Start with {@link
 * io.earshot.pipelines.NightlyPipeline}: it reads as a table of contents.
 */
package io.earshot.pipelines;
