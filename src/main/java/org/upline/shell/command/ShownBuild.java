package org.upline.shell.command;

import org.upline.model.Message;
import org.upline.shell.Progress;
import org.upline.workspace.BuildWatch;

/** Shows how the making of a generation goes on. Ctrl-C ends it here, and the case stays as it was. */
record ShownBuild(Progress progress) implements BuildWatch {
    @Override
    public void stage(Message step) {
        progress.stage(step);
    }

    @Override
    public void rejected(long rows) {
        progress.rejected(rows);
    }

    @Override
    public void rows(long read, long total) {
        progress.at(read, total);
    }
}
