package org.upline.intake.bundle;

import java.nio.file.Path;

/**
 * A file found in a bundle.
 *
 * @param path where it stands, as the user would write it; an archive on the way is written like a folder
 * @param bytes where its bytes lie now; for an entry of an archive a scratch file of a made name
 */
public record BundleFile(String path, Path bytes) {
    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
