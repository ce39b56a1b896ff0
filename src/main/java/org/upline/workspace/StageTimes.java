package org.upline.workspace;

import java.util.ArrayList;
import java.util.List;
import org.upline.model.Message;
import org.upline.model.Stages;

/**
 * Takes the time of each step of an import: give it to {@link ImportFiles} as its watch and ask for {@link #stages()} when
 * the import is done. The clock starts when this is made.
 */
public final class StageTimes implements BuildWatch, Stages {
    private final List<Stage> stages = new ArrayList<>();
    private long last = System.nanoTime();

    /**
     * A step and what it took.
     *
     * @param rows went through it; 0 where that says nothing
     * @param heapBytes in use when it ended, what may be thrown away included
     */
    public record Stage(String name, long rows, long nanos, long heapBytes) {}

    @Override
    public void stage(Message step) {}

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

    /** The steps done so far, in order; a step that is done for each file stands once for each. */
    public List<Stage> stages() {
        return List.copyOf(stages);
    }
}
