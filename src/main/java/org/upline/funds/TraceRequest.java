package org.upline.funds;

/**
 * What is to be traced and how.
 *
 * @param origin where it begins
 */
public record TraceRequest(TraceMethod method, TraceDirection direction, TraceOrigin origin) {}
