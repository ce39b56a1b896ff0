package org.upline.intake;

import org.upline.model.BankNote;

/**
 * A row of bank feedback understood.
 *
 * @param content {@link ContentHash} of the row
 * @param key what it is about: rows of one key and another content contradict each other. The content itself where the
 *     row is about nothing that another row could contradict.
 * @param subject by which a finding names it
 */
record NoteRow(BankNote note, String content, String key, String subject) {}
