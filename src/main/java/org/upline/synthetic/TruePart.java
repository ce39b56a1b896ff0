package org.upline.synthetic;

/** What an account is for in the scheme, as the truth names it. */
enum TruePart {
    COLLECTING("collecting"),
    TRANSIT("transit"),
    PAYING("paying"),
    /** Of a company through which money leaves. */
    EXIT("exit"),
    /** Of a company that is paid for work. */
    SUPPLIER("other"),
    /** Of a member, for his private life and his dealings with the scheme. */
    MEMBER("member"),
    /** Of an organiser, in US dollars, with nothing to do with the scheme. */
    FOREIGN("other");

    final String word;

    TruePart(String word) {
        this.word = word;
    }
}
