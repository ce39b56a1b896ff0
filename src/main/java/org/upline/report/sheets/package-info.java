/** What stands on the sheets of each report. */
@NullMarked
package org.upline.report.sheets;

import org.jspecify.annotations.NullMarked;
