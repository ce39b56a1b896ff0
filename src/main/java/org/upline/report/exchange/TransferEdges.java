package org.upline.report.exchange;

import java.util.stream.Stream;

/** The money as edges. */
interface TransferEdges {
    Stream<Edge> edges();
}
