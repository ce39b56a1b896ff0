/** When and where an organisation grew. */
@NullMarked
package org.upline.hierarchy.statistics;

import org.jspecify.annotations.NullMarked;
