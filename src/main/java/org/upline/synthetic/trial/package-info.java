/**
 * Made-up cases by which the quality of analyses is measured: families of schemes, each with the decoys of its kind, and the
 * truth about who runs them. Cases come about day by day from what people do; nothing here knows how anybody is found.
 */
@NullMarked
package org.upline.synthetic.trial;

import org.jspecify.annotations.NullMarked;
