package org.upline.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.upline.synthetic.GeneratorOptions;

/**
 * What to measure.
 *
 * @param options the case; the same options give the same case
 * @param stages which to measure; what a stage needs is done even where it is not itself measured
 * @param yardsticks whether to measure what stages are compared with; it takes as long again
 * @param folder where files and case lie and stay, to be used again; null for a folder that is gone afterwards
 */
public record BenchPlan(
        GeneratorOptions options,
        Set<Stage> stages,
        boolean yardsticks,
        @Nullable Path folder) {
    public BenchPlan {
        stages = stages.isEmpty() ? EnumSet.allOf(Stage.class) : EnumSet.copyOf(stages);
    }

    boolean has(Stage stage) {
        return stages.contains(stage);
    }
}
