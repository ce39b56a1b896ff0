/** Which table a file holds and which column bears which field. The vocabulary is data: files beside this package. */
@NullMarked
package org.upline.intake.format;

import org.jspecify.annotations.NullMarked;
