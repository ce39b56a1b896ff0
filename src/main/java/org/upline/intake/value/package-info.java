/** The text of a cell to a time, an amount, a number, a word with a meaning. Nothing here guesses. */
@NullMarked
package org.upline.intake.value;

import org.jspecify.annotations.NullMarked;
