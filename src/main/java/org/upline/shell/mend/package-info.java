/**
 * Faults of Spring Shell 4.0.1 and of the JLine it brings, and what is done instead. Each class names the issue and the
 * version that makes it unnecessary, so that this package shrinks.
 */
@NullMarked
package org.upline.shell.mend;

import org.jspecify.annotations.NullMarked;
