package org.upline.synthetic.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.upline.synthetic.Bank;
import org.upline.synthetic.MadeCardNumber;
import org.upline.synthetic.MadeCardNumber.Series;
import org.upline.synthetic.People;
import org.upline.synthetic.SplitMix;
import org.upline.synthetic.SplitMix.Stream;
import org.upline.synthetic.trial.Books.Holding;

/** The people of a case with their accounts, and those among whom they live. */
final class Town {
    /** Running numbers of accounts that nobody of the scheme holds. */
    private static final long NEIGHBOURS = 3_000_000_000L;

    /** Persons with such numbers live outside the case. */
    private static final int PEOPLE_OUTSIDE = 20_000_000;

    private static final int HOUR = 3_600;

    final SplitMix dice;
    private final TrialOptions options;
    private final Plan plan;
    private final Growth growth;
    private final People people;
    private final TrialAccounts accounts;
    private final Books books;
    private final int[] persons;
    private int opened;

    Town(TrialOptions options, Plan plan, Growth growth, People people, TrialAccounts accounts, Books books) {
        this.options = options;
        this.plan = plan;
        this.growth = growth;
        this.people = people;
        this.accounts = accounts;
        this.books = books;
        dice = new SplitMix(options.seed(), Stream.TRIAL_NEIGHBOURS);
        TreeSet<Integer> all = new TreeSet<>();
        for (int member = 0; member < growth.members(); member++) {
            all.add(growth.person(member));
        }
        persons = all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Days that the statements cover. */
    int days() {
        return plan.days();
    }

    /** A number that grows with the members: one, and one more for each so many. */
    int oneAndOneFor(int members) {
        return 1 + options.members() / members;
    }

    /** The private account of anybody of the list. */
    int anyone() {
        return account(persons[dice.below(persons.length)], false);
    }

    /** That of somebody whom people notice, so that his statement is more often obtained. */
    int anyoneOfNote() {
        return account(persons[dice.below(persons.length)], true);
    }

    private int account(int person, boolean ofNote) {
        return accounts.ofPerson(person, ofNote || growth.player(person) != null);
    }

    /** So many different private accounts, or fewer. */
    List<Integer> some(int count) {
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int k = 0; k < count; k++) {
            drawn.add(anyone());
        }
        return new ArrayList<>(drawn);
    }

    /** Opens the account of a company or a person outside; {@code obtained} is the chance in percent of its statement. */
    int neighbour(String name, int obtained) {
        int running = ++opened;
        Bank bank = Bank.of(dice.below(Bank.count()));
        boolean known = dice.chance(obtained);
        return books.open(new Holding(
                MadeCardNumber.account(bank, NEIGHBOURS + running),
                List.of(MadeCardNumber.of(bank, Series.OUTSIDE, running)),
                name,
                "",
                bank.title,
                known));
    }

    /** The same of a person. */
    int neighbour(int obtained) {
        return neighbour(people.name(PEOPLE_OUTSIDE + opened), obtained);
    }

    /** Moves money between two hours of a day. */
    void move(int day, int fromHour, int toHour, int payer, int payee, long fen, String memo) {
        int second = day * Books.DAY + fromHour * HOUR + dice.below((toHour - fromHour) * HOUR);
        books.move(second, payer, payee, fen, memo);
    }

    /** One of the words, or a word that says nothing. */
    String memo(String... words) {
        return dice.chance(50) ? words[dice.below(words.length)] : "转账";
    }
}
