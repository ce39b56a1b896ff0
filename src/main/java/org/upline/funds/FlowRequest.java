package org.upline.funds;

import java.util.BitSet;
import java.util.List;

/**
 * Which flows are wanted.
 *
 * @param by the dimensions of {@code groups}, and {@link FlowDimension#MONTH} if months are told apart
 * @param groups every account in one
 * @param period when money moved
 * @param from groups whose payments are shown
 * @param to groups whose receipts are shown
 * @param top how many flows are shown at most, the largest ones
 */
public record FlowRequest(
        List<FlowDimension> by, AccountGroups groups, TracePeriod period, BitSet from, BitSet to, int top) {
    public FlowRequest {
        by = List.copyOf(by);
    }
}
