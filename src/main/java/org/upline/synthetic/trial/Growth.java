package org.upline.synthetic.trial;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.synthetic.SplitMix;
import org.upline.synthetic.SplitMix.Stream;

/**
 * Who joined when, under whom, by member index in the order of joining. A scheme grows faster and faster, in bursts after
 * lectures. One in eight is brought by somebody who recruits for a living, the others by a chance member or the one above
 * him (preferential attachment by copying: Kumar et al., Stochastic models for the web graph, 2000), whose own zeal is skewed:
 * most recruit nobody. Six in a hundred positions are further ones of a person who is there already.
 */
final class Growth {
    static final int ROOT = -1;
    private static final int OPENING = 8 * 3_600;
    private static final int OPEN_FOR = 10 * 3_600;

    private final int[] referrer;
    private final int[] placement;
    private final int[] second;
    private final int[] person;
    private final Cast cast;
    private final long seed;
    private final SplitMix dice;
    private final List<Player> recruiting = new ArrayList<>();
    private final List<Lecture> lectures = new ArrayList<>();

    /** A trainer's lecture on a day. */
    record Lecture(Player trainer, int day) {}

    private Growth(TrialOptions options, Cast cast) {
        int members = options.members();
        referrer = new int[members];
        placement = new int[members];
        second = new int[members];
        person = new int[members];
        seed = options.seed();
        this.cast = cast;
        dice = new SplitMix(seed, Stream.TRIAL_GROWTH);
    }

    static Growth draw(TrialOptions options, Plan plan, Cast cast, boolean spillOver) {
        Growth growth = new Growth(options, cast);
        growth.lecture(plan.days());
        growth.join(plan.days());
        growth.recruit();
        if (spillOver) {
            growth.place();
        }
        return growth;
    }

    private void lecture(int days) {
        for (Player trainer : cast.players(TrialRole.TRAINER)) {
            int every = dice.between(6, 21);
            int first = days * dice.between(10, 55) / 100;
            for (int day = first; day < days; day += dice.between(every / 2, every + every / 2)) {
                lectures.add(new Lecture(trainer, day));
            }
        }
    }

    private void join(int days) {
        double[] rate = new double[days];
        double power = dice.between(3, 20) / 10.0;
        for (int day = 0; day < days; day++) {
            rate[day] = StrictMath.pow((day + 1.0) / days, power) * dice.between(40, 160);
        }
        for (Lecture lecture : lectures) {
            for (int day = lecture.day; day < Math.min(days, lecture.day + 4); day++) {
                rate[day] *= 1.4;
            }
        }
        double sum = 0;
        for (double of : rate) {
            sum += of;
        }
        double before = 0;
        int member = 0;
        for (int day = 0; day < days; day++) {
            before += rate[day];
            int until = day == days - 1 ? second.length : (int) (second.length * before / sum);
            int count = until - member;
            for (int k = 0; k < count; k++) {
                second[member++] = day * Books.DAY + OPENING + (int) ((long) OPEN_FOR * k / count);
            }
        }
    }

    private void recruit() {
        for (int i = 0; i < referrer.length; i++) {
            Player player = cast.ofMember(i);
            person[i] = i;
            if (i < cast.founding()) {
                // Some founders stand side by side, others one below the other.
                referrer[i] = i == 0 || dice.chance(20) ? ROOT : dice.chance(65) ? i - 1 : dice.below(i);
            } else if (player != null && (player.role() == TrialRole.MANAGER || player.role() == TrialRole.ORGANISER)) {
                referrer[i] = dice.chance(65) ? dice.below(cast.founding()) : anyRecruiter(i);
            } else {
                referrer[i] = anyRecruiter(i);
                if (player == null && dice.chance(6)) {
                    person[i] = furtherOf(dice.chance(60) ? referrer[i] : dice.below(i), i);
                }
            }
            if (player != null && player.drive() > 0) {
                recruiting.add(player);
            }
        }
    }

    /** A position of an ordinary person; players have one each. */
    private int furtherOf(int other, int member) {
        return cast.ofMember(person[other]) == null ? person[other] : member;
    }

    private int anyRecruiter(int member) {
        int founding = cast.founding();
        if (!recruiting.isEmpty() && dice.below(8) == 0) {
            for (int turn = 0; turn < 6; turn++) {
                Player player = recruiting.get(dice.below(recruiting.size()));
                if (dice.chance(player.drive()) && isActive(player, member)) {
                    return player.member();
                }
            }
        }
        int chosen = 0;
        for (int turn = 0; turn < 10; turn++) {
            chosen = dice.chance(40) ? dice.between(member * 3 / 4, member - 1) : dice.below(member);
            if (dice.chance(45) && referrer[chosen] != ROOT) {
                chosen = referrer[chosen];
            }
            if (dice.below(1_000) < zeal(chosen)) {
                return chosen;
            }
        }
        while (zeal(chosen) == 0) {
            chosen = referrer[chosen] == ROOT ? dice.below(founding) : referrer[chosen];
        }
        return chosen;
    }

    private boolean isActive(Player player, int member) {
        return (long) member * 100 <= (long) referrer.length * player.leaves();
    }

    /** 0 … 1000, heavily skewed; never 0 for the founding positions, so that there is always somebody to join under. */
    private int zeal(int member) {
        Player player = cast.ofMember(member);
        if (player != null && (player.role() == TrialRole.TREASURER || player.role() == TrialRole.STAFF)) {
            return 0;
        }
        long drawn = SplitMix.at(seed + 77, member, 1_000);
        return 1 + (int) (drawn * drawn * drawn / 1_000_000);
    }

    /** Positions in two legs: a full upline spills over, mostly down the left leg. */
    private void place() {
        int[] left = new int[referrer.length];
        int[] right = new int[referrer.length];
        for (int i = 0; i < referrer.length; i++) {
            int at = referrer[i];
            if (at == ROOT) {
                placement[i] = ROOT;
                continue;
            }
            boolean strong = dice.chance(70);
            while (left[at] != 0 && right[at] != 0) {
                at = dice.chance(strong ? 85 : 50) ? left[at] : right[at];
            }
            (left[at] == 0 ? left : right)[at] = i;
            placement[i] = at;
        }
    }

    int members() {
        return referrer.length;
    }

    /** {@link #ROOT} for a root, else always an earlier member. */
    int referrer(int member) {
        return referrer[member];
    }

    /** Where the position hangs; 0 for all in a scheme without legs. */
    int placement(int member) {
        return placement[member];
    }

    int second(int member) {
        return second[member];
    }

    /** The person behind a position: himself as he joined first, by the index of that position. */
    int person(int member) {
        return person[member];
    }

    List<Lecture> lectures() {
        return lectures;
    }

    @Nullable
    Player player(int member) {
        return cast.ofMember(member);
    }
}
