package org.upline.synthetic;

/** The parts people play in the scheme, as the truth names them. */
enum Role {
    /** Near the top, many below, receives money, controls accounts. */
    ORGANISER("organiser"),
    /** High up with many below, receives bonuses. */
    CORE("core"),
    /** Nobody below, but holds collecting and paying accounts. */
    TREASURER("treasurer"),
    /** Is paid for lectures. */
    TRAINER("trainer"),
    /** Early and with many below, but no money of the scheme ever reached him. */
    DECOY("decoy"),
    /** A company outside that is paid for the site. */
    TECHNICAL_SUPPLIER("technicalSupplier");

    final String word;

    Role(String word) {
        this.word = word;
    }
}
