package org.upline.workspace;

import org.upline.model.Message;

/**
 * A row of an investigator's own list that could not be taken.
 *
 * @param row as a spreadsheet counts
 * @param column the field at fault; empty where the row as a whole is
 */
public record RejectedListRow(int row, String column, Message reason) {}
