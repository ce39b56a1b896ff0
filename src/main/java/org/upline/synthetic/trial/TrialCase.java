package org.upline.synthetic.trial;

import org.upline.model.CaseData;

/**
 * A case as intake would give it, and the truth about it.
 *
 * @param data members, accounts and those transfers of which at least one side's statement was obtained
 */
public record TrialCase(TrialOptions options, CaseData data, TrialTruth truth) {}
