/** MySQL dumps: their text to tables and rows. Nothing in a dump is ever executed, and no dump is ever held whole. */
@NullMarked
package org.upline.intake.dump;

import org.jspecify.annotations.NullMarked;
