package org.upline.chart;

import java.util.List;
import org.upline.model.SourceRow;

/** What can be told of the members a chart shows, beyond the shape of their tree; asked for by the chart's numbers. */
public interface NodeDetails {
    /**
     * The lines that say who he is, the most important first: what the chart's label shows, and nothing it does not show.
     */
    List<String> person(int node);

    /** The rows of the seized files in which he stands. */
    List<SourceRow> rows(int node);

    /** Fees of all below him, without his own, in fen. */
    long downlineFeesFen(int node);
}
