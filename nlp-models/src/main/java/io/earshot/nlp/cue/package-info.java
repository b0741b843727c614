/**
 * Cues: words and phrases from resource files that carry a judgement, such as "never again" or "for
 * ten years". They are what a person can check when asked why.
 */
package io.earshot.nlp.cue;
