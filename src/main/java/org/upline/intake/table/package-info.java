/** Bytes to rows of cells: decoding, separators, workbooks. Does not know what a column means. */
@NullMarked
package org.upline.intake.table;

import org.jspecify.annotations.NullMarked;
