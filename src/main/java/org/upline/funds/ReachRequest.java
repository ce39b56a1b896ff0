package org.upline.funds;

/**
 * From where and how far money is to be followed without asking whose it is.
 *
 * @param limits as for a trace; the least amount is that of a transfer
 */
public record ReachRequest(TraceDirection direction, TraceOrigin origin, TraceLimits limits) {}
