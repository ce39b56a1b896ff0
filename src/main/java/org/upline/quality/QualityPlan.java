package org.upline.quality;

import java.util.ArrayList;
import java.util.List;
import org.upline.synthetic.trial.Family;
import org.upline.synthetic.trial.TrialOptions;

/**
 * Which cases to make: as many as wanted, going round the families and, a round each, the sizes; the seed rises by one from
 * case to case.
 */
public record QualityPlan(int cases, List<Integer> sizes, List<Family> families, long seed) {
    public QualityPlan {
        sizes = List.copyOf(sizes);
        families = List.copyOf(families);
    }

    List<TrialOptions> trials() {
        List<TrialOptions> trials = new ArrayList<>();
        for (int k = 0; k < cases; k++) {
            Family family = families.get(k % families.size());
            int members = sizes.get(k / families.size() % sizes.size());
            trials.add(new TrialOptions(family, members, seed + k));
        }
        return trials;
    }
}
