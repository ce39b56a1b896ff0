package org.upline.funds;

/**
 * What is to be traced and how.
 *
 * @param origin where it begins
 * @param limits how far it is followed
 */
public record TraceRequest(TraceMethod method, TraceDirection direction, TraceOrigin origin, TraceLimits limits) {

    /** Without limits. */
    public TraceRequest(TraceMethod method, TraceDirection direction, TraceOrigin origin) {
        this(method, direction, origin, TraceLimits.NONE);
    }
}
