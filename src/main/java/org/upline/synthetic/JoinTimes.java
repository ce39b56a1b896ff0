package org.upline.synthetic;

import org.upline.synthetic.SplitMix.Stream;

/** When each member joined: ever more a day, between 08:00 and 17:30, no two members at the same second. */
final class JoinTimes {
    /** Days on which people join. */
    static final int DAYS = 700;

    private static final int OPENING = 8 * TimeForm.HOUR;
    private static final int OPEN_FOR = 9 * TimeForm.HOUR + TimeForm.HOUR / 2;

    private JoinTimes() {}

    /** Seconds since midnight of {@link TimeForm#START}, rising with the index. */
    static int[] draw(GeneratorOptions options) {
        int members = options.members();
        SplitMix dice = new SplitMix(options.seed(), Stream.JOINING);
        int[] joined = new int[members];
        for (int first = 0; first < members; ) {
            int day = day(first, members);
            int next = first;
            while (next < members && day(next, members) == day) {
                next++;
            }
            int slot = OPEN_FOR / (next - first);
            for (int i = first; i < next; i++) {
                joined[i] = day * TimeForm.DAY + OPENING + (i - first) * slot + dice.below(slot);
            }
            first = next;
        }
        return joined;
    }

    /** The members who have joined grow with the square of the days; Math.sqrt is exact by definition of the language. */
    private static int day(int member, int members) {
        return (int) Math.sqrt((double) DAYS * DAYS * member / members);
    }
}
