package org.upline.chart;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a drawing in one file format. The same drawing gives the same bytes. */
public interface DrawingWriter {
    /**
     * Writes the drawing and flushes; the stream stays open.
     *
     * @throws IOException if the stream fails
     * @throws org.upline.model.UplineException if the format cannot hold a drawing of that size
     */
    void write(Drawing drawing, OutputStream out) throws IOException;

    /** Ending of such files, without the dot. */
    String fileEnding();
}
