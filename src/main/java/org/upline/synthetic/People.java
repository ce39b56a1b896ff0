package org.upline.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.upline.synthetic.MadeCardNumber.Series;

/**
 * Natural persons by index, with no storage: everything about a person follows from seed and index. Indices beyond those
 * who joined the scheme are people outside it.
 */
public final class People {
    /** Names that try to do something where they are shown. */
    static final List<String> HOSTILE_NAMES = List.of(
            "=HYPERLINK(\"http://example.invalid/\",\"赵点击\")", "<script>alert(1)</script>钱", "孙\u001b[31m红\u001b[0m");

    /** Persons {@value} and the next ones bear the hostile names. */
    static final int FIRST_HOSTILE = 14;

    /** This person's name has a character outside the Basic Multilingual Plane. */
    static final int RARE_CHARACTER = 17;

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 1);
    private static final int BIRTHDAYS = 18_262;
    private static final int SEQUENCES = 999;
    private static final long IDENTITIES = (long) BIRTHDAYS * SEQUENCES;
    /** A prime that does not divide {@link #IDENTITIES}, so that indices map to identities one to one. */
    private static final long STRIDE = 7_654_337L;

    private static final int SHORT_PHONES = 10_000;

    private final long seed;

    public People(long seed) {
        this.seed = seed;
    }

    /** What the member list has for the person's identity number. */
    enum Paper {
        VALID,
        /** A number with a wrong check character. */
        INVALID,
        /** The invalid number, and the phone, of the person before, under another name. */
        BORROWED,
        BLANK,
        /** A value that stands for nothing. */
        PLACEHOLDER
    }

    Paper paper(int person) {
        switch (person % 37) {
            case 11:
                return Paper.INVALID;
            case 12:
                return Paper.BORROWED;
            case 20:
            case 30:
                return Paper.BLANK;
            case 25:
                return Paper.PLACEHOLDER;
            default:
                return Paper.VALID;
        }
    }

    /** Whether the name is there to test how names are shown; such people play no part and have one account. */
    static boolean hasTestName(int person) {
        return person >= FIRST_HOSTILE && person <= RARE_CHARACTER;
    }

    public String name(int person) {
        int hostile = person - FIRST_HOSTILE;
        if (hostile >= 0 && hostile < HOSTILE_NAMES.size()) {
            return HOSTILE_NAMES.get(hostile);
        }
        if (person == RARE_CHARACTER) {
            return "𠮷明";
        }
        String name = drawnName(person, 0);
        for (int turn = 1; paper(person) == Paper.BORROWED && name.equals(name(person - 1)); turn++) {
            name = drawnName(person, turn);
        }
        return name;
    }

    private String drawnName(int person, int turn) {
        return Names.person(trait(person, 0, 1_000) + turn, trait(person, 1, 1_000), trait(person, 2, 4_000));
    }

    /** The true identity number, whatever the member list says. */
    public String identityNumber(int person) {
        long identity = Math.floorMod(person * STRIDE + (seed & 0xFFFF), IDENTITIES);
        LocalDate birth = FIRST_BIRTHDAY.plusDays(identity % BIRTHDAYS);
        return MadeIdentityNumber.of(Names.region(provincePick(person)), birth, (int) (identity / BIRTHDAYS) + 1);
    }

    /** The number the member list has for the person. */
    public String listedIdentityNumber(int person) {
        switch (paper(person)) {
            case INVALID:
                return MadeIdentityNumber.spoilt(identityNumber(person));
            case BORROWED:
                return MadeIdentityNumber.spoilt(identityNumber(person - 1));
            case BLANK:
                return "";
            case PLACEHOLDER:
                return person % 2 == 0 ? "无" : "111111111111111111";
            default:
                return identityNumber(person);
        }
    }

    public String phone(int person) {
        return phoneOf(paper(person) == Paper.BORROWED ? person - 1 : person);
    }

    /** A second phone, which no other member has. */
    public String furtherPhone(int member) {
        return phoneOf(100_000_000L + member);
    }

    /** The block 1390000xxxx, then numbers that start with 12, which no mobile has. */
    private static String phoneOf(long running) {
        StringBuilder phone = new StringBuilder(11);
        if (running < SHORT_PHONES) {
            Digits.append(phone.append("1390000"), running, 4);
        } else {
            Digits.append(phone.append("12"), running, 9);
        }
        return phone.toString();
    }

    public Bank bank(int person) {
        return Bank.of(trait(person, 3, Bank.count()));
    }

    public String card(int person) {
        return MadeCardNumber.of(bank(person), Series.PERSON, person);
    }

    /** A second card, which no other member has. */
    public String furtherCard(int person, int member) {
        return MadeCardNumber.of(bank(person), Series.FURTHER_MEMBER_CARD, member);
    }

    /** Whether the member list has the person's card. */
    public boolean listsCard(int person) {
        return person % 23 != 5;
    }

    public String province(int person) {
        return Names.province(provincePick(person));
    }

    private int provincePick(int person) {
        return trait(person, 4, 1_000);
    }

    private int trait(int person, int which, int bound) {
        return SplitMix.at(seed + which, person, bound);
    }
}
