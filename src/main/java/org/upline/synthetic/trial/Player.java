package org.upline.synthetic.trial;

/**
 * One who plays a part, as the case is made.
 *
 * @param person index of the natural person
 * @param member his position, {@link Cast#NOBODY} if he never joined
 * @param relative person behind whom he hides, {@link Cast#NOBODY} if he does not
 * @param memberInRelativesName whether the position stands in the relative's name
 * @param moneyToRelative whether what he gets goes to the relative's account
 * @param drive how much he recruits, 0 … 100
 * @param worth what he is paid of all that his like are paid, in parts of a hundred
 * @param leaves percent of the scheme's days after which he has withdrawn; 100 if he stays
 */
record Player(
        TrialRole role,
        int person,
        int member,
        int relative,
        boolean memberInRelativesName,
        boolean moneyToRelative,
        int drive,
        int worth,
        int leaves) {

    boolean isMember() {
        return member != Cast.NOBODY;
    }
}
