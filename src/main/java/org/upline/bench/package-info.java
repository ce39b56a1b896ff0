/**
 * How fast the program is on this machine: a made-up case is generated, imported and put through every stage of the work,
 * and beside a stage stands, in the same run, what the plainest code or another library takes for the same job.
 */
@NullMarked
package org.upline.bench;

import org.jspecify.annotations.NullMarked;
