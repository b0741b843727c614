/** How records travel between workers: as their values in a fixed order, without names. */
package io.earshot.pipelines.coders;
