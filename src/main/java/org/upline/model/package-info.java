/**
 * Members, persons, accounts, transfers, money, rules and findings: the words all other rooms share.
 */
@NullMarked
package org.upline.model;

import org.jspecify.annotations.NullMarked;
