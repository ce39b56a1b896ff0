package org.upline.intake.bundle;

import org.upline.model.Message;

/**
 * A file of a bundle that is not imported.
 *
 * @param path as in {@link BundleFile#path()}
 * @param reason why, and what to do
 */
public record LeftOut(String path, Message reason) {}
