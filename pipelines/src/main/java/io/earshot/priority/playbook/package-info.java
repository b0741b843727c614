/**
 * What to do about a matter: approach, steps, reply draft, channel and escalation. The words are
 * YAML resources, one file of drafts for each language.
 */
package io.earshot.priority.playbook;
