package org.upline.synthetic;

/** What an account is for in the scheme, as the truth names it. */
enum Part {
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

    Part(String word) {
        this.word = word;
    }
}
