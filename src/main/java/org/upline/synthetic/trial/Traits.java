package org.upline.synthetic.trial;

import org.upline.synthetic.SplitMix;

/** What a family has beside the noise of all. */
record Traits(boolean names, boolean treasurers, boolean trainers, boolean relatives, boolean spillOver) {
    static Traits of(Family family, SplitMix dice) {
        return switch (family) {
            case PLAIN -> new Traits(false, false, false, false, false);
            case EARLY -> new Traits(true, false, false, false, false);
            case TREASURERS -> new Traits(false, true, false, false, false);
            case TRAINERS -> new Traits(false, false, true, false, false);
            case RELATIVES -> new Traits(false, false, false, true, false);
            case SPILLOVER -> new Traits(false, false, false, false, true);
            case MIXED ->
                new Traits(dice.chance(60), dice.chance(60), dice.chance(60), dice.chance(60), dice.chance(60));
        };
    }
}
