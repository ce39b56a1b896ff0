package org.upline.synthetic;

import org.upline.model.UplineException;

/**
 * What synthetic case to make. The same options give the same bytes on every machine.
 *
 * @param members accepted rows of the member list, {@value #MIN_MEMBERS} to {@value #MAX_MEMBERS}
 * @param transactions statement rows in all files together, {@value #MIN_TRANSACTIONS} to {@value #MAX_TRANSACTIONS}; the
 *     case has this many, or the few hundred that the scheme itself gives where that is more
 * @param seed any number
 * @param levels referral levels of the member accounts, exactly: {@value #MIN_LEVELS} to half the members; {@link #naturalLevels} is what
 *     such a scheme grows by itself, real cases of 3,300 levels are on file
 */
public record GeneratorOptions(int members, int transactions, long seed, int levels) {
    public static final int MIN_MEMBERS = 10;
    public static final int MAX_MEMBERS = 3_000_000;
    /** The longest referral cycle, once broken, has this many levels. */
    public static final int MIN_LEVELS = 5;

    public static final int MIN_TRANSACTIONS = 100;
    public static final int MAX_TRANSACTIONS = 30_000_000;

    /** The case that is shipped as {@code datasets/demo}. */
    public static final GeneratorOptions DEMO = of(2_000, 12_000, 20_200_101L);

    /** @throws UplineException if a number is out of its range */
    public GeneratorOptions {
        require("synthetic.members", members, MIN_MEMBERS, MAX_MEMBERS);
        require("synthetic.transactions", transactions, MIN_TRANSACTIONS, MAX_TRANSACTIONS);
        require("synthetic.levels", levels, MIN_LEVELS, members / 2);
    }

    /** A case with as many levels as a scheme of that size grows by itself. */
    public static GeneratorOptions of(int members, int transactions, long seed) {
        return new GeneratorOptions(members, transactions, seed, naturalLevels(members));
    }

    /** Levels that preferential recruitment comes to: about the binary logarithm, 12 for 2,000 members, 23 for 3,000,000. */
    public static int naturalLevels(int members) {
        return 33 - Integer.numberOfLeadingZeros(members);
    }

    /** The words of the command that makes this case again in a directory. */
    public String command(String directory) {
        return "./upline generate " + directory + " --members " + members + " --transactions " + transactions
                + " --seed " + seed + " --levels " + levels;
    }

    private static void require(String key, int value, int low, int high) {
        if (value < low || value > high) {
            throw UplineException.of(key, value, low, high);
        }
    }
}
