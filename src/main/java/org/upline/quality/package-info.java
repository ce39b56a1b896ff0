/**
 * How good the analyses are: made-up cases with their truth, opened as any case is, what the analyses say of them, and how
 * much of it is so.
 */
@NullMarked
package org.upline.quality;

import org.jspecify.annotations.NullMarked;
