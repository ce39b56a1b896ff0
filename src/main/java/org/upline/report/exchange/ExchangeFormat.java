package org.upline.report.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** A way to write a graph into one file. */
@FunctionalInterface
public interface ExchangeFormat {
    /** Writes all of it and flushes; the stream stays open. */
    void write(CaseGraph graph, OutputStream out) throws IOException;
}
