package org.upline.synthetic;

/**
 * The scheme's members as arrays: who recruited whom, where the positions hang, who is behind them, when they joined and
 * what they paid. About 30 bytes a member.
 */
final class Scheme {
    private static final long[] FEES = {
        2_900_00, 2_900_00, 2_900_00, 2_900_00, 2_900_00, 9_800_00, 9_800_00, 9_800_00, 29_000_00
    };

    final Referrals referrals;
    final Placements placements;
    final Enrolment enrolment;
    final People people;

    private final int[] joined;
    private final long seed;

    private Scheme(GeneratorOptions options) {
        seed = options.seed();
        people = new People(seed);
        referrals = Referrals.draw(options);
        placements = Placements.draw(options, referrals);
        enrolment = Enrolment.draw(options, referrals);
        joined = JoinTimes.draw(options);
    }

    static Scheme draw(GeneratorOptions options) {
        return new Scheme(options);
    }

    int members() {
        return joined.length;
    }

    /** When the member joined, in seconds since midnight of {@link TimeForm#START}. */
    int joined(int member) {
        return joined[member];
    }

    /** Entry fee in the list, in fen. One in forty has paid an odd sum. */
    long feeFen(int member) {
        long fee = FEES[trait(member, 0, FEES.length)];
        return trait(member, 1, 40) == 0 ? fee + 50 : fee;
    }

    /** Never activated: nothing was paid. */
    boolean inactive(int member) {
        return trait(member, 2, 100) < 4;
    }

    /** A blank order (空单): a position that nobody paid for. */
    boolean blank(int member) {
        return trait(member, 3, 100) < 6;
    }

    /** The title the scheme sold, which has nothing to do with the level. */
    String rank(int member) {
        return Names.rank(trait(member, 4, 1_000));
    }

    private int trait(int member, int which, int bound) {
        return SplitMix.at(seed + 1_000 + which, member, bound);
    }
}
