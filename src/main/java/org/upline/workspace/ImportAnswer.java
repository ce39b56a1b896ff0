package org.upline.workspace;

import org.upline.intake.ImportReport;
import org.upline.model.Message;

/** What became of one of several files that were to be imported together. */
public sealed interface ImportAnswer {
    /** It is in the case. */
    record Taken(ImportReport report) implements ImportAnswer {}

    /**
     * It could not be read to its end, and nothing of it is in the case.
     *
     * @param reason says where and what to do
     */
    record Broken(Message reason) implements ImportAnswer {}
}
