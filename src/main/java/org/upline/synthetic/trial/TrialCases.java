package org.upline.synthetic.trial;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.upline.model.CaseData;
import org.upline.model.Member;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;
import org.upline.synthetic.People;
import org.upline.synthetic.SplitMix;
import org.upline.synthetic.SplitMix.Stream;
import org.upline.synthetic.trial.TrialTruth.SchemeAccount;

/** Makes cases in memory, as intake would give them. */
public final class TrialCases {
    private static final String MEMBERS = "a".repeat(64);

    private final TrialOptions options;
    private final People people;
    private final Plan plan;
    private final Cast cast;
    private final Growth growth;
    private final Books books = new Books();
    private final TrialAccounts accounts;
    private final Business business;
    private final boolean spillOver;

    private TrialCases(TrialOptions options) {
        this.options = options;
        Traits traits = Traits.of(options.family(), new SplitMix(options.seed(), Stream.TRIAL_TRAITS));
        people = new People(options.seed());
        spillOver = traits.spillOver();
        plan = Plan.draw(options, spillOver);
        cast = Cast.draw(options, traits);
        growth = Growth.draw(options, plan, cast, spillOver);
        accounts = new TrialAccounts(options, books, people, cast, traits);
        business = new Business(options, plan, cast, growth, accounts, books);
    }

    /** Makes one case. Time and memory are linear in the members: about 2 kB and three transfers each. */
    public static TrialCase make(TrialOptions options) {
        return new TrialCases(options).make();
    }

    private TrialCase make() {
        business.run();
        if (options.neighbourhood() == Neighbourhood.BUSY) {
            Neighbours.live(new Town(options, plan, growth, people, accounts, books));
        }
        List<Member> members =
                IntStream.range(0, growth.members()).mapToObj(this::member).toList();
        List<SourceFile> sources = List.of(
                new SourceFile(MEMBERS, "会员信息.csv", SourceKind.MEMBERS, "UTF-8", "members", 0),
                new SourceFile(
                        Books.STATEMENTS, "交易明细信息.csv", SourceKind.TRANSACTIONS, "UTF-8", "bank.transactions", 0));
        CaseData data = new CaseData(sources, members, books.accounts(), books.transfers(), List.of());
        return new TrialCase(options, data, new TrialTruth(truePlayers(), trueAccounts()));
    }

    private Member member(int member) {
        int person = growth.person(member);
        Player player = cast.ofMember(member);
        boolean first = person == member;
        LocalDateTime joined = Books.START.plusSeconds(growth.second(member));
        int referrer = growth.referrer(member);
        int placement = spillOver ? growth.placement(member) : Growth.ROOT;
        return new Member(
                id(member),
                "u" + member,
                people.name(person),
                first || member % 3 != 0 ? people.listedIdentityNumber(person) : "",
                first || member % 3 == 0 ? people.phone(person) : people.furtherPhone(member),
                referrer == Growth.ROOT ? "" : id(referrer),
                placement == Growth.ROOT ? "" : id(placement),
                "",
                "",
                business.isInactive(member),
                business.isBlank(member),
                business.feeFen(member),
                joined,
                people.bank(person).title,
                player == null ? card(person, member) : listedCard(player),
                0,
                0,
                "",
                "",
                people.province(person),
                "",
                new SourceRow(MEMBERS.substring(0, 12), member + 2));
    }

    private String card(int person, int member) {
        if (!people.listsCard(person)) {
            return "";
        }
        return person == member ? people.card(person) : people.furtherCard(person, member);
    }

    /** The card on which the site pays, which with those who hide is the one their money goes to, if they filled it in so. */
    private String listedCard(Player player) {
        int payee = player.moneyToRelative() ? player.relative() : player.person();
        int listed = SplitMix.at(options.seed() + 8_000, player.member(), 100) < 60 ? payee : rowsPerson(player);
        return people.listsCard(listed) ? people.card(listed) : "";
    }

    /** Whose name the position stands in. */
    private static int rowsPerson(Player player) {
        return player.memberInRelativesName() ? player.relative() : player.person();
    }

    private List<TrialTruth.Player> truePlayers() {
        List<TrialTruth.Player> all = new ArrayList<>();
        for (Player player : cast.players()) {
            Set<String> idNumbers = new TreeSet<>();
            idNumbers.add(people.identityNumber(player.person()));
            if (player.memberInRelativesName()) {
                idNumbers.add(people.identityNumber(player.relative()));
            }
            all.add(new TrialTruth.Player(
                    player.role(),
                    people.name(player.person()),
                    player.isMember() ? Set.of(id(player.member())) : Set.of(),
                    idNumbers));
        }
        return all;
    }

    private List<SchemeAccount> trueAccounts() {
        return accounts.own().stream()
                .map(own -> new SchemeAccount(
                        books.holding(own.account()).number(),
                        own.part(),
                        books.holding(own.account()).obtained()))
                .toList();
    }

    private static String id(int member) {
        return String.format(Locale.ROOT, "M%07d", member + 1);
    }
}
