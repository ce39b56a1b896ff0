/**
 * The seeded generator of synthetic cases in the formats of the field, with their truth.
 */
@NullMarked
package org.upline.synthetic;

import org.jspecify.annotations.NullMarked;
