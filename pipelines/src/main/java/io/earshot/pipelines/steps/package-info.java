/**
 * The steps of the pipelines. Each is one transform that wires a plain class to Beam; the thinking
 * is in the plain classes.
 */
package io.earshot.pipelines.steps;
