/**
 * The linear engine that several tasks share: hashed word and character n-grams of a post, and
 * small models that weigh them. A post is cut and hashed once ({@link
 * io.earshot.nlp.linear.PostFeatures}) and then scored by as many models as are asked.
 */
package io.earshot.nlp.linear;
