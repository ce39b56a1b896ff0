/**
 * The commands, their words and what they print. A few lines each; no algorithm and no Cypher lives here.
 */
@NullMarked
package org.upline.shell;

import org.jspecify.annotations.NullMarked;
