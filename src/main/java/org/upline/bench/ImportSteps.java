package org.upline.bench;

import java.util.ArrayList;
import java.util.List;
import org.upline.model.Message;
import org.upline.workspace.BuildWatch;

/** Notes how long each step of an import took, as it is told of them. Steps of one name, such as the reading of files, add up. */
final class ImportSteps implements BuildWatch {
    /** A step and its time. */
    record Step(String name, long nanos) {}

    private final BuildWatch shown;
    private final List<Step> steps = new ArrayList<>();
    private String running = "";
    private long since;

    ImportSteps(BuildWatch shown) {
        this.shown = shown;
    }

    @Override
    public void stage(Message step) {
        end();
        running = step.key().substring(step.key().lastIndexOf('.') + 1);
        since = System.nanoTime();
        shown.stage(step);
    }

    @Override
    public void rows(long read, long total) {
        shown.rows(read, total);
    }

    private void end() {
        if (!running.isEmpty()) {
            long nanos = System.nanoTime() - since;
            int last = steps.size() - 1;
            if (last >= 0 && steps.get(last).name.equals(running)) {
                steps.set(last, new Step(running, steps.get(last).nanos + nanos));
            } else {
                steps.add(new Step(running, nanos));
            }
            running = "";
        }
    }

    /** In the order they were begun; to be asked once, at the end. */
    List<Step> finish() {
        end();
        return List.copyOf(steps);
    }
}
