/** Statement rows to accounts and transfers: copies, mirrors, reversals, surrogates, the order of the money. */
@NullMarked
package org.upline.intake.ledger;

import org.jspecify.annotations.NullMarked;
