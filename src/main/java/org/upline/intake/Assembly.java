package org.upline.intake;

import java.util.List;
import org.upline.model.CaseData;

/**
 * All sources put together.
 *
 * @param data what the case holds; a function of the set of sources
 * @param books what the data can be checked by; likewise
 * @param reports what became of each file's rows, in the order of arrival
 * @param rejects the rows kept out of each file, in the same order; by row
 */
public record Assembly(CaseData data, Books books, List<ImportReport> reports, List<List<Reject>> rejects) {}
