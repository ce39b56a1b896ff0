package org.upline.intake.bundle;

/**
 * How much may come out of the archives of one bundle.
 *
 * @param totalBytes unpacked, all archives together
 * @param entryBytes unpacked, one entry
 * @param ratio how many times larger than its packed bytes an entry may be, once it has outgrown {@code freeBytes}
 * @param freeBytes up to this size the ratio is not looked at: small tables of repeated cells pack very well
 * @param entries all archives together, folders included
 * @param depth an archive in the bundle is at depth 1, an archive in that at depth 2
 */
public record BundleLimits(long totalBytes, long entryBytes, int ratio, long freeBytes, int entries, int depth) {
    /** Well above any bundle met in the field, well below what fills a disk. */
    public static final BundleLimits DEFAULT = new BundleLimits(32L << 30, 8L << 30, 200, 16L << 20, 50_000, 2);
}
