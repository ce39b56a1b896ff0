/**
 * The files of a bank feedback bundle, wherever they lie: in nested folders and zip archives. Archives are hostile until
 * proven otherwise, so everything about them is bounded and no name in them becomes a path.
 */
@NullMarked
package org.upline.intake.bundle;

import org.jspecify.annotations.NullMarked;
