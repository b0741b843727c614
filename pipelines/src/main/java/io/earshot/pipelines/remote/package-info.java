/** A workspace that lies in an object store or another of Beam's file systems. */
package io.earshot.pipelines.remote;
