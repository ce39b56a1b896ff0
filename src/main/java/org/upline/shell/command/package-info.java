/**
 * The commands: each asks for its parameters, calls one use case of another room, and gives a result.
 */
@NullMarked
package org.upline.shell.command;

import org.jspecify.annotations.NullMarked;
