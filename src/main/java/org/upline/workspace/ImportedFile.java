package org.upline.workspace;

import org.upline.intake.ImportReport;

/**
 * A file of the case and what became of its rows.
 *
 * @param report by arrival: what it brought when it came, with those before it in the case
 */
public record ImportedFile(ImportEntry entry, ImportReport report) {}
