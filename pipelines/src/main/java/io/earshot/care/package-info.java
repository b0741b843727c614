/**
 * What people know and do, beside the posts: the team's answers and closures, their corrections of
 * judgements, and the customer file. Files that people write are read strictly: a mistake is told
 * with its line, and nothing is left out silently.
 */
package io.earshot.care;
