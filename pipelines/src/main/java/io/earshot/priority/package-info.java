/**
 * In which order a care team should answer, and why: lanes, points, clocks and the playbook. Plain
 * Java: no Beam, no input or output, no clock.
 */
package io.earshot.priority;
