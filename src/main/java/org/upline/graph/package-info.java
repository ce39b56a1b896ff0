/**
 * Int-indexed columns, compressed adjacency and its JGraphT view, kernels, and the snapshot file. Does not know what a
 * member or an account means.
 */
@NullMarked
package org.upline.graph;

import org.jspecify.annotations.NullMarked;
