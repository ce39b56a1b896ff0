package org.upline.synthetic.trial;

/**
 * The parts people play. Given at the start, by nothing that shows; behaviour is then drawn for each by chance, and overlaps
 * from part to part. Organisers and core members are those whom 公通字〔2013〕37号 names: initiating, planning, operating
 * (organiser); managing, coordinating, promoting, training, and running the money (core). Labour alone is neither.
 */
public enum TrialRole {
    /** Started or runs the scheme (发起、策划、操纵) and shares its profit; may recruit nobody himself, or have withdrawn. */
    ORGANISER(Tier.ORGANISER),
    /** Leads a region (管理、协调): recruits, and is paid each month beside his bonuses. */
    MANAGER(Tier.CORE),
    /** Lectures (宣传、培训), paid by the lecture. */
    TRAINER(Tier.CORE),
    /** Runs the accounts (财务) for a wage; recruits nobody, need not be a member. */
    TREASURER(Tier.CORE),
    /** Recruits more than most managers and lives on the bonuses alone. */
    STAR(Tier.NONE),
    /** Early and high up in name only. */
    NAME(Tier.NONE),
    /** Does an errand for a wage (劳务性工作). */
    STAFF(Tier.NONE);

    /** What a part makes of its player. */
    public enum Tier {
        ORGANISER,
        CORE,
        NONE
    }

    private final Tier tier;

    TrialRole(Tier tier) {
        this.tier = tier;
    }

    public Tier tier() {
        return tier;
    }
}
