/**
 * What makes a case's figures checkable by a stranger: hashes of files, the hash-chained journal, the sealed bundle and its
 * check, and the time stamp of a third party.
 */
@NullMarked
package org.upline.evidence;

import org.jspecify.annotations.NullMarked;
