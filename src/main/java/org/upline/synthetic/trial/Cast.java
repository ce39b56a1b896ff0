package org.upline.synthetic.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.synthetic.SplitMix;
import org.upline.synthetic.SplitMix.Stream;

/**
 * Who plays which part, and in whose name. Founders and those who lent their names hold the first positions in an order
 * drawn by chance; every seventh organiser or so came later. Managers joined in the first fifth, recruiters of note in the
 * first third, trainers in the first half, staff whenever. How much each recruits, earns and stays is drawn for himself, in
 * ranges that overlap between the parts.
 */
final class Cast {
    static final int NOBODY = -1;

    /** Persons with such numbers are in no member list: relatives, men of straw, treasurers from outside. */
    static final int OUTSIDERS = 10_000_000;

    private final List<Player> players = new ArrayList<>();
    private final @Nullable Player[] ofMember;
    private final Traits traits;
    private final SplitMix dice;
    private int founding;
    private int outsiders;

    private Cast(int members, Traits traits, SplitMix dice) {
        this.ofMember = new Player[members];
        this.traits = traits;
        this.dice = dice;
    }

    static Cast draw(TrialOptions options, Traits traits) {
        int members = options.members();
        Cast cast = new Cast(members, traits, new SplitMix(options.seed(), Stream.TRIAL_CAST));
        // 2 for 300 members, 5 for 100,000.
        int size = (int) Math.round(Math.log10(members));
        cast.foundTheScheme(cast.dice.between(2, 1 + size), traits.names() ? cast.dice.between(2, 2 + size) : 0);
        cast.fill(TrialRole.MANAGER, cast.dice.between(2, 2 * size), members / 5);
        cast.fill(
                TrialRole.TRAINER,
                traits.trainers() ? cast.dice.between(3, 3 + size) : cast.dice.between(0, 2),
                members / 2);
        cast.fill(
                TrialRole.TREASURER,
                traits.treasurers() ? cast.dice.between(2, 4) : cast.dice.between(0, 1),
                members / 2);
        cast.fill(TrialRole.STAR, cast.dice.between(2, 2 * size), members / 3);
        cast.fill(TrialRole.STAFF, cast.dice.between(1, 2 * size), members * 9 / 10);
        return cast;
    }

    private void foundTheScheme(int organisers, int names) {
        List<TrialRole> order = new ArrayList<>(Collections.nCopies(names, TrialRole.NAME));
        int late = 0;
        for (int k = 0; k < organisers; k++) {
            if (k > 0 && dice.chance(15)) {
                late++;
            } else {
                order.add(dice.below(order.size() + 1), TrialRole.ORGANISER);
            }
        }
        for (TrialRole role : order) {
            add(role, founding++);
        }
        fill(TrialRole.ORGANISER, late, ofMember.length / 8);
    }

    private void fill(TrialRole role, int count, int before) {
        for (int k = 0; k < count; k++) {
            if (role == TrialRole.TREASURER && dice.chance(40)) {
                add(role, NOBODY);
                continue;
            }
            int member = dice.between(founding, Math.max(founding + 20, before));
            while (ofMember[member] != null) {
                member = (member + 1) % ofMember.length;
            }
            add(role, member);
        }
    }

    private void add(TrialRole role, int member) {
        boolean leads = role == TrialRole.ORGANISER || role == TrialRole.MANAGER;
        boolean hides = leads && traits.relatives() && dice.chance(role == TrialRole.ORGANISER ? 75 : 40);
        boolean inName = hides && dice.chance(40);
        boolean money = hides && (!inName || dice.chance(70));
        boolean withdrawn = role == TrialRole.ORGANISER && !players.isEmpty() && dice.chance(8);
        Player player = new Player(
                role,
                member == NOBODY || inName ? OUTSIDERS + outsiders++ : member,
                member,
                hides ? (inName ? member : OUTSIDERS + outsiders++) : NOBODY,
                inName,
                money,
                drive(role),
                dice.between(25, 100),
                withdrawn ? dice.between(30, 70) : role == TrialRole.NAME ? dice.between(10, 40) : 100);
        players.add(player);
        if (member != NOBODY) {
            ofMember[member] = player;
        }
    }

    private int drive(TrialRole role) {
        return switch (role) {
            case ORGANISER -> dice.chance(35) ? 0 : dice.between(10, 100);
            case MANAGER -> dice.between(25, 90);
            case STAR -> dice.between(50, 100);
            case NAME -> dice.between(0, 60);
            case TRAINER -> dice.between(0, 30);
            case TREASURER, STAFF -> 0;
        };
    }

    List<Player> players() {
        return Collections.unmodifiableList(players);
    }

    List<Player> players(TrialRole role) {
        return players.stream().filter(player -> player.role() == role).toList();
    }

    /** The part a position plays; null for an ordinary participant. */
    @Nullable
    Player ofMember(int member) {
        return ofMember[member];
    }

    /** How many of the first positions are founders' or bear borrowed names. */
    int founding() {
        return founding;
    }

    /** A further person who is in no member list. */
    int outsider() {
        return OUTSIDERS + outsiders++;
    }

    /** The positions of a part, rising. */
    int[] members(TrialRole role) {
        return Arrays.stream(players(role).stream()
                        .filter(Player::isMember)
                        .mapToInt(Player::member)
                        .toArray())
                .sorted()
                .toArray();
    }
}
