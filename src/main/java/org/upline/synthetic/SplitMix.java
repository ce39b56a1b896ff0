package org.upline.synthetic;

/**
 * SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014), written out here so that a seed
 * gives the same case on every machine and every Java version.
 */
public final class SplitMix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * @param seed of the case
     * @param stream what the numbers are for, so that one concern can change without moving the others
     */
    public SplitMix(long seed, Stream stream) {
        state = mix(seed + GOLDEN_GAMMA * (stream.ordinal() + 1));
    }

    /** The concerns that draw numbers of their own. */
    public enum Stream {
        RECRUITMENT,
        PLACEMENT,
        ENROLMENT,
        JOINING,
        FEES,
        SWEEPS,
        BONUSES,
        PRIVATE_LIFE,
        ACCOUNTS,
        TRIAL_TRAITS,
        TRIAL_PLAN,
        TRIAL_CAST,
        TRIAL_GROWTH,
        TRIAL_ACCOUNTS,
        TRIAL_MONEY,
        TRIAL_INNOCENT,
        TRIAL_NEIGHBOURS
    }

    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return scale(next(), bound);
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True {@code percent} times in a hundred. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** A number from 0 to {@code bound - 1} that belongs to an index for good, with no state to keep. */
    public static int at(long seed, long index, int bound) {
        return scale(mix(mix(seed) + GOLDEN_GAMMA * (index + 1)), bound);
    }

    private static int scale(long bits, int bound) {
        return (int) (((bits >>> 33) * bound) >>> 31);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
