package org.upline.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upline.model.Message;
import org.upline.model.Stages;

/**
 * Takes the time of each step of an import: give it to {@link ImportFiles} as its watch and ask for {@link #stages()} when
 * the import is done. The clock starts when this is made.
 */
public final class StageTimes implements BuildWatch, Stages {
    private final BuildWatch shown;
    private final List<Stage> stages = new ArrayList<>();
    private long last = System.nanoTime();

    /** For one who asks at the end alone. */
    public StageTimes() {
        this(step -> {});
    }

    /** @param shown is told, too, how far the work has come */
    public StageTimes(BuildWatch shown) {
        this.shown = shown;
    }

    /**
     * A step and what it took.
     *
     * @param rows went through it; 0 where that says nothing
     * @param heapBytes in use when it ended, what may be thrown away included
     */
    public record Stage(String name, long rows, long nanos, long heapBytes) {
        private Stage and(Stage other) {
            return new Stage(name, rows + other.rows, nanos + other.nanos, Math.max(heapBytes, other.heapBytes));
        }
    }

    @Override
    public void stage(Message step) {
        shown.stage(step);
    }

    @Override
    public void rows(long read, long total) {
        shown.rows(read, total);
    }

    @Override
    public void rejected(long rows) {
        shown.rejected(rows);
    }

    @Override
    public Stages steps() {
        return this;
    }

    @Override
    public void done(String name, long rows) {
        long now = System.nanoTime();
        Runtime runtime = Runtime.getRuntime();
        stages.add(new Stage(name, rows, now - last, runtime.totalMemory() - runtime.freeMemory()));
        last = now;
    }

    @Override
    public void beside(String name, long rows, long nanos) {
        stages.add(new Stage(name, rows, nanos, 0));
    }

    /** The steps done so far, in order; a step that is done for each file stands once for each. */
    public List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** The same with the steps of one name made one, in the order in which the names were first met. */
    public List<Stage> sums() {
        Map<String, Stage> sums = new LinkedHashMap<>();
        stages.forEach(stage -> sums.merge(stage.name(), stage, Stage::and));
        return List.copyOf(sums.values());
    }
}
