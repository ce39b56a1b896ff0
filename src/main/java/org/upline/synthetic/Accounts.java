package org.upline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.synthetic.MadeCardNumber.Series;
import org.upline.synthetic.SplitMix.Stream;

/**
 * The accounts of the case and what is on them, as arrays: first those of the scheme, part by part, then the private
 * accounts whose statements were obtained. About 40 bytes an account and 4 a person.
 */
final class Accounts {
    private static final String INVESTMENT = "云上示例投资有限公司";
    private static final String REAL_ESTATE = "山城示例置业有限公司";
    private static final String SUPPLIER = "链上示例软件有限公司";
    private static final String TRADING = "溯源示例商贸有限公司";
    private static final List<String> COMPANIES = List.of(INVESTMENT, REAL_ESTATE, SUPPLIER, TRADING);

    private final People people;
    private final int[] ofPerson;

    private int count;
    private TruePart[] part = new TruePart[64];
    private byte[] bank = new byte[64];
    /** A person, or the complement of an index into {@link #COMPANIES}. */
    private int[] holder = new int[64];

    private long[] balance = new long[64];
    /** Balance as far as the day has been planned: it is lower than the booked one while payments are planned. */
    private long[] spendable = new long[64];

    private int[] lastSecond = new int[64];

    private Accounts(People people, int persons) {
        this.people = people;
        ofPerson = new int[persons];
        Arrays.fill(ofPerson, Party.OUTSIDE);
    }

    /** Opens the accounts; how many follows from the number of payers and of rows wanted. */
    static Accounts open(GeneratorOptions options, Scheme scheme, Cast cast) {
        int persons = scheme.enrolment.persons();
        Accounts accounts = new Accounts(scheme.people, persons);
        SplitMix dice = new SplitMix(options.seed(), Stream.ACCOUNTS);
        List<Integer> keepers = new ArrayList<>(cast.persons(Role.TREASURER));
        keepers.addAll(cast.persons(Role.ORGANISER));

        int collecting = 3 + 3 * (Math.min(options.members(), options.transactions() / 5) / 6_000);
        for (int k = 0; k < collecting; k++) {
            accounts.add(
                    TruePart.COLLECTING, timedBank(k), keepers.get(k % 3 == 1 ? 1 + k % (keepers.size() - 1) : 0), 0);
        }
        for (int k = 0; k < collecting; k++) {
            // Straw men: people who never joined.
            accounts.add(TruePart.TRANSIT, timedBank(k + 1), persons + k, dice.below(2_000_00));
        }
        for (int k = 0; k < collecting; k++) {
            int payer = k % 3 == 2 ? ~COMPANIES.indexOf(TRADING) : keepers.get(k % 3);
            accounts.add(TruePart.PAYING, timedBank(k + 3), payer, dice.below(50_000_00));
        }
        accounts.add(TruePart.EXIT, Bank.CCB, ~COMPANIES.indexOf(REAL_ESTATE), 3_000_000_00L);
        accounts.add(TruePart.EXIT, Bank.CMB, ~COMPANIES.indexOf(INVESTMENT), 0);
        accounts.add(TruePart.SUPPLIER, Bank.ICBC, ~COMPANIES.indexOf(SUPPLIER), 0);
        accounts.add(TruePart.FOREIGN, Bank.CMB, cast.persons(Role.ORGANISER).get(0), 20_000_00);

        int wanted = Math.max(5, Math.min(persons / 8, options.transactions() / 250));
        for (int person = 0; person < persons; person++) {
            if (cast.role(person) != null || dice.below(persons) < wanted) {
                accounts.ofPerson[person] = accounts.count;
                accounts.add(TruePart.MEMBER, scheme.people.bank(person), person, 60_000_00L + dice.below(140_000_00));
            }
        }
        return accounts;
    }

    /** The accounts of the scheme itself are at banks that give the time of day. */
    private static Bank timedBank(int k) {
        return Bank.of(new int[] {0, 1, 2, 4, 5}[k % 5]);
    }

    private void add(TruePart as, Bank at, int heldBy, long openingFen) {
        if (count == part.length) {
            int larger = count * 2;
            part = Arrays.copyOf(part, larger);
            bank = Arrays.copyOf(bank, larger);
            holder = Arrays.copyOf(holder, larger);
            balance = Arrays.copyOf(balance, larger);
            spendable = Arrays.copyOf(spendable, larger);
            lastSecond = Arrays.copyOf(lastSecond, larger);
        }
        part[count] = as;
        bank[count] = (byte) at.ordinal();
        holder[count] = heldBy;
        balance[count] = openingFen;
        spendable[count] = openingFen;
        lastSecond[count] = -1;
        count++;
    }

    int size() {
        return count;
    }

    TruePart part(int account) {
        return part[account];
    }

    Bank bank(int account) {
        return Bank.of(bank[account]);
    }

    /** All accounts of a part, rising. */
    int[] of(TruePart wanted) {
        return IntStream.range(0, count)
                .filter(account -> part[account] == wanted)
                .toArray();
    }

    /** The private account of a person; {@link Party#OUTSIDE} if its statement was not obtained. */
    int ofPerson(int person) {
        return ofPerson[person];
    }

    /** Whether the statement is among the files; two companies' are not. */
    boolean obtained(int account) {
        return part[account] != TruePart.SUPPLIER && !holderName(account).equals(INVESTMENT);
    }

    /** The person who holds the account; negative for a company. */
    int holder(int account) {
        return holder[account];
    }

    String holderName(int account) {
        return holder[account] < 0 ? COMPANIES.get(~holder[account]) : people.name(holder[account]);
    }

    /** Identity number of the holder, empty for a company. */
    String holderId(int account) {
        return holder[account] < 0 ? "" : people.identityNumber(holder[account]);
    }

    String currency(int account) {
        return part[account] == TruePart.FOREIGN ? "USD" : "CNY";
    }

    String number(int account) {
        return MadeCardNumber.account(bank(account), account + 1L);
    }

    /** Cards that lead to the account; none for a company's or one in dollars, two for every third of the scheme's. */
    List<String> cards(int account) {
        if (holder[account] < 0 || part[account] == TruePart.FOREIGN) {
            return List.of();
        }
        if (part[account] == TruePart.MEMBER) {
            return List.of(people.card(holder[account]));
        }
        String card = MadeCardNumber.of(bank(account), Series.SCHEME, account + 1L);
        return account % 3 == 0
                ? List.of(card, MadeCardNumber.of(bank(account), Series.SECOND_CARD, account + 1L))
                : List.of(card);
    }

    /** The card with which an account acts at a point in time, empty if it has none. */
    String cardInUse(int account, int second) {
        List<String> cards = cards(account);
        return cards.isEmpty() ? "" : cards.get(second % cards.size());
    }

    /** The account as the other side of a movement: named by its card or by its number. */
    Party party(int account, int second) {
        String card = second % 3 == 0 ? "" : cardInUse(account, second);
        return new Party(account, card.isEmpty() ? number(account) : card, holderName(account), bank(account).title);
    }

    /** A person's account as the other side of a movement, obtained or not. */
    Party partyOfPerson(int person, int second) {
        int account = ofPerson[person];
        return account == Party.OUTSIDE
                ? new Party(Party.OUTSIDE, people.card(person), people.name(person), people.bank(person).title)
                : party(account, second);
    }

    /** Balance booked so far, in fen. */
    long balance(int account) {
        return balance[account];
    }

    /** Books a row and gives the balance after it. */
    long book(int account, long changeFen, int second) {
        balance[account] = Math.addExact(balance[account], changeFen);
        lastSecond[account] = second;
        return balance[account];
    }

    /** Second of the last booked row, -1 if there is none. */
    int lastSecond(int account) {
        return lastSecond[account];
    }

    /** What may still be planned to go out. */
    long spendable(int account) {
        return spendable[account];
    }

    void changeSpendable(int account, long changeFen) {
        spendable[account] = Math.addExact(spendable[account], changeFen);
    }
}
