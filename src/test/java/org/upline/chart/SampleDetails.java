package org.upline.chart;

import java.util.List;
import org.upline.model.SourceRow;

/** Details to test with, which can be told from the number of the node. */
record SampleDetails(ChartTree tree) implements NodeDetails {
    static final String FILE = "3f2a9c0d1e4b";

    @Override
    public List<String> person(int node) {
        return tree.lines(node);
    }

    @Override
    public List<SourceRow> rows(int node) {
        return List.of(new SourceRow(FILE, node + 2));
    }

    @Override
    public long downlineFeesFen(int node) {
        return 123_456_700_000L + node;
    }
}
