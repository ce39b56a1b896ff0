package org.upline.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.upline.funds.FundsRules;
import org.upline.synthetic.trial.Family;
import org.upline.synthetic.trial.TrialCases;
import org.upline.synthetic.trial.TrialOptions;

/** Makes the cases of a plan one after the other, opens each and has it measured. */
public final class QualityBench {
    private final List<Measurement> measurements;
    private final FundsRules rules;

    /**
     * @param measurements a table each, in this order
     * @param rules by which money is looked at
     */
    public QualityBench(List<Measurement> measurements, FundsRules rules) {
        this.measurements = List.copyOf(measurements);
        this.rules = rules;
    }

    /**
     * Runs all cases. The same plan and rules give the same figures.
     *
     * @param before told the number of each case, from 0, before it is made
     */
    public List<QualityTable> run(QualityPlan plan, IntConsumer before) {
        List<Family> families = new ArrayList<>();
        List<List<List<Hits>>> found = new ArrayList<>();
        measurements.forEach(measurement -> found.add(new ArrayList<>()));
        List<TrialOptions> trials = plan.trials();
        for (int k = 0; k < trials.size(); k++) {
            before.accept(k);
            OpenedTrial trial = OpenedTrial.of(TrialCases.make(trials.get(k)), rules);
            families.add(trials.get(k).family());
            for (int m = 0; m < measurements.size(); m++) {
                found.get(m).add(measurements.get(m).of(trial));
            }
        }
        List<QualityTable> tables = new ArrayList<>();
        for (int m = 0; m < measurements.size(); m++) {
            tables.add(QualityTable.of(measurements.get(m).table(), families, found.get(m)));
        }
        return tables;
    }
}
