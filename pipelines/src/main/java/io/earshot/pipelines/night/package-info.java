/**
 * The thinking of the nightly pipeline and the records that travel through it, in plain Java: which
 * version of a mention holds, what a customer's story is, whether the accounts add up.
 */
package io.earshot.pipelines.night;
