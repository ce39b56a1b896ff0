package org.upline.synthetic.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upline.synthetic.Bank;
import org.upline.synthetic.MadeCardNumber;
import org.upline.synthetic.MadeCardNumber.Series;
import org.upline.synthetic.People;
import org.upline.synthetic.SplitMix;
import org.upline.synthetic.SplitMix.Stream;
import org.upline.synthetic.trial.Books.Holding;

/**
 * Who holds which account. The scheme's own are held by organisers, treasurers, companies and men of straw, whose names tell
 * nothing. Nine in ten of their statements were obtained, 85 in a hundred of those of everyone who caught the eye, players and
 * relatives alike, and six in a hundred of the rest. Of an account whose statement was not obtained, the other sides' rows give
 * the holder's identity number (对手身份证号) in four cases of five.
 */
final class TrialAccounts {
    static final int NO_PERSON = -1;

    private final Books books;
    private final People people;
    private final SplitMix dice;
    private final Cast cast;
    private final Map<Integer, Integer> ofPerson = new HashMap<>();
    private final Map<Integer, Integer> secondOfPerson = new HashMap<>();
    private final List<Own> own = new ArrayList<>();
    private final int[] collecting;
    private final int[] transit;
    private final int[] paying;
    private final int[] exits;

    /** An account of the scheme: what it is for, and who holds it, {@link #NO_PERSON} for a company. */
    record Own(int account, String part, int holder) {}

    TrialAccounts(TrialOptions options, Books books, People people, Cast cast, Traits traits) {
        this.books = books;
        this.people = people;
        this.cast = cast;
        dice = new SplitMix(options.seed(), Stream.TRIAL_ACCOUNTS);
        int members = options.members();
        int keepers = traits.treasurers() ? 90 : 35;
        collecting = open("collecting", 2 + members / 9_000, keepers, 60);
        transit = open("transit", 1 + members / 12_000, keepers / 4, 10);
        paying = open("paying", 1 + members / 12_000, keepers + 10, 60);
        exits = open("exit", 2, 0, 0);
    }

    private int[] open(String part, int count, int keepers, int organisers) {
        int[] opened = new int[count];
        for (int k = 0; k < count; k++) {
            int holder = holder(part, keepers, organisers);
            boolean obtained = !part.equals("exit") && dice.chance(90);
            opened[k] = books.open(holding(holder, 1 + own.size(), obtained));
            own.add(new Own(opened[k], part, holder));
        }
        return opened;
    }

    private int holder(String part, int keepers, int organisers) {
        List<Player> treasurers = cast.players(TrialRole.TREASURER);
        if (part.equals("exit")) {
            return NO_PERSON;
        }
        if (!treasurers.isEmpty() && dice.chance(keepers)) {
            return treasurers.get(dice.below(treasurers.size())).person();
        }
        if (dice.chance(organisers)) {
            List<Player> all = cast.players(TrialRole.ORGANISER);
            Player organiser = all.get(dice.below(all.size()));
            return organiser.moneyToRelative() ? organiser.relative() : organiser.person();
        }
        return dice.chance(25) ? NO_PERSON : cast.outsider();
    }

    private Holding holding(int holder, int running, boolean obtained) {
        Bank bank = Bank.of(dice.below(Bank.count()));
        String number = MadeCardNumber.account(bank, running);
        if (holder == NO_PERSON) {
            return new Holding(number, List.of(), "示例科技有限公司" + running, "", bank.title, obtained);
        }
        String card = MadeCardNumber.of(bank, Series.TRIAL, running);
        return new Holding(
                number, List.of(card), people.name(holder), idNumber(holder, obtained), bank.title, obtained);
    }

    private String idNumber(int person, boolean obtained) {
        return obtained || dice.chance(80) ? people.identityNumber(person) : "";
    }

    /** The account a person has had all along; the one whose card the member list has, if it has one. */
    int ofPerson(int person, boolean ofNote) {
        Integer known = ofPerson.get(person);
        if (known == null) {
            boolean obtained = dice.chance(ofNote ? 85 : 6);
            String card = people.card(person);
            Bank bank = people.bank(person);
            String number = obtained ? MadeCardNumber.account(bank, 1_000_000_000L + person) : card;
            known = books.open(new Holding(
                    number,
                    obtained ? List.of(card) : List.of(),
                    people.name(person),
                    idNumber(person, obtained),
                    bank.title,
                    obtained));
            ofPerson.put(person, known);
        }
        return known;
    }

    /** An account that somebody of the inner circle opened for what he gets. */
    int secondOfPerson(int person) {
        Integer known = secondOfPerson.get(person);
        if (known == null) {
            known = books.open(holding(person, 5_000_000 + secondOfPerson.size(), dice.chance(85)));
            secondOfPerson.put(person, known);
        }
        return known;
    }

    /** Where a player has his money sent. */
    int payee(Player player) {
        int person = player.moneyToRelative() ? player.relative() : player.person();
        return ofPerson(person, true);
    }

    /** Accounts of the scheme in the order of opening. */
    List<Own> own() {
        return own;
    }

    int[] collecting() {
        return collecting;
    }

    int[] transit() {
        return transit;
    }

    int[] paying() {
        return paying;
    }

    int[] exits() {
        return exits;
    }
}
