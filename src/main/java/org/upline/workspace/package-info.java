/**
 * The home folder and its cases: sources, decisions, generations, locks, and the use cases that cross rooms (import, open).
 * Knows neither Spring nor drawing.
 */
@NullMarked
package org.upline.workspace;

import org.jspecify.annotations.NullMarked;
