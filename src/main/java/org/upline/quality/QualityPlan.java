package org.upline.quality;

import java.util.ArrayList;
import java.util.List;
import org.upline.synthetic.trial.Family;
import org.upline.synthetic.trial.Neighbourhood;
import org.upline.synthetic.trial.TrialOptions;

/**
 * Which cases to make: as many as wanted, going round the families and, a round each, the sizes; the seed rises by one from
 * case to case.
 */
public record QualityPlan(
        int cases, List<Integer> sizes, List<Family> families, long seed, Neighbourhood neighbourhood) {

    /** Cases with nothing in the statements but the scheme's money. */
    public QualityPlan(int cases, List<Integer> sizes, List<Family> families, long seed) {
        this(cases, sizes, families, seed, Neighbourhood.QUIET);
    }

    public QualityPlan {
        sizes = List.copyOf(sizes);
        families = List.copyOf(families);
    }

    /** The same with all the rest of life in the statements. */
    public QualityPlan busy() {
        return new QualityPlan(cases, sizes, families, seed, Neighbourhood.BUSY);
    }

    List<TrialOptions> trials() {
        List<TrialOptions> trials = new ArrayList<>();
        for (int k = 0; k < cases; k++) {
            Family family = families.get(k % families.size());
            int members = sizes.get(k / families.size() % sizes.size());
            trials.add(new TrialOptions(family, members, seed + k, neighbourhood));
        }
        return trials;
    }
}
