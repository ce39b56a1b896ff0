package org.upline.intake;

import org.upline.model.Message;

/**
 * A row that is kept out.
 *
 * @param row number in its file, as in {@link org.upline.model.SourceRow#row()}
 * @param column header of the column at fault; empty where the row as a whole is
 * @param reason why
 */
public record Reject(int row, String column, Message reason) {}
