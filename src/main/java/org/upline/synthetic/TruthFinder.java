package org.upline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.upline.synthetic.Truth.Persons;
import org.upline.synthetic.Truth.RolePlayer;
import org.upline.synthetic.Truth.SchemeAccount;
import org.upline.synthetic.Truth.StatementCounts;
import org.upline.synthetic.Truth.Tree;

/** Reads the truth off the model, before anything of it was spoilt by being written down. */
final class TruthFinder {
    private TruthFinder() {}

    static Tree tree(Referrals referrals) {
        int[] perLevel = new int[referrals.size() + 1];
        int maxLevel = 0;
        List<String> self = new ArrayList<>();
        List<String> orphans = new ArrayList<>();
        TreeSet<String> missing = new TreeSet<>();
        List<List<String>> cycles = new ArrayList<>();
        for (int i = 0; i < referrals.size(); i++) {
            perLevel[referrals.level(i)]++;
            maxLevel = Math.max(maxLevel, referrals.level(i));
            if (referrals.namesItself(i)) {
                self.add(Referrals.memberId(i));
            }
            if (referrals.namesMissing(i)) {
                orphans.add(Referrals.memberId(i));
                missing.add(referrals.written(i));
            }
            if (referrals.cycleEnd(i) != Referrals.NONE) {
                cycles.add(IntStream.rangeClosed(i, referrals.cycleEnd(i))
                        .mapToObj(Referrals::memberId)
                        .toList());
            }
        }
        List<Integer> counts = Arrays.stream(perLevel, 1, maxLevel + 1).boxed().toList();
        return new Tree(perLevel[1], maxLevel, counts, self, orphans, List.copyOf(missing), cycles);
    }

    static Persons persons(Enrolment enrolment, int members) {
        int[] accounts = new int[enrolment.persons()];
        for (int i = 0; i < members; i++) {
            accounts[enrolment.person(i)]++;
        }
        List<List<String>> several = new ArrayList<>();
        int[] place = new int[enrolment.persons()];
        for (int i = 0; i < members; i++) {
            int person = enrolment.person(i);
            if (accounts[person] > 1) {
                if (enrolment.trace(i) == Enrolment.Trace.FIRST) {
                    place[person] = several.size();
                    several.add(new ArrayList<>());
                }
                several.get(place[person]).add(Referrals.memberId(i));
            }
        }
        return new Persons(enrolment.persons(), several);
    }

    static List<String> membersOf(Enrolment enrolment, int members, IntPredicate wanted) {
        return IntStream.range(0, members)
                .filter(i -> wanted.test(enrolment.person(i)))
                .mapToObj(Referrals::memberId)
                .toList();
    }

    static List<RolePlayer> roles(Scheme scheme, Cast cast, Accounts accounts) {
        List<RolePlayer> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            for (int person : cast.persons(role)) {
                roles.add(new RolePlayer(
                        role.word,
                        scheme.people.name(person),
                        membersOf(scheme.enrolment, scheme.members(), one -> one == person),
                        numbers(
                                accounts,
                                IntStream.range(0, accounts.size())
                                        .filter(account -> accounts.holder(account) == person))));
            }
        }
        int supplier = accounts.of(TruePart.SUPPLIER)[0];
        roles.add(new RolePlayer(
                Role.TECHNICAL_SUPPLIER.word,
                accounts.holderName(supplier),
                List.of(),
                numbers(accounts, IntStream.of(supplier))));
        return roles;
    }

    private static List<String> numbers(Accounts accounts, IntStream of) {
        return of.mapToObj(accounts::number).sorted().toList();
    }

    /** An account of which no file says anything is left out. */
    static List<SchemeAccount> schemeAccounts(Accounts accounts, IntPredicate hasRows) {
        return IntStream.range(0, accounts.size())
                .filter(account -> accounts.part(account) != TruePart.MEMBER)
                .filter(account -> accounts.obtained(account) || accounts.lastSecond(account) >= 0)
                .mapToObj(account -> new SchemeAccount(
                        accounts.number(account),
                        accounts.cards(account),
                        accounts.holderName(account),
                        accounts.part(account).word,
                        hasRows.test(account)))
                .toList();
    }

    static StatementCounts total(List<StatementCounts> files) {
        return files.stream()
                .reduce(
                        new StatementCounts("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        (a, b) -> new StatementCounts(
                                "",
                                a.rowsRead() + b.rowsRead(),
                                a.transfers() + b.transfers(),
                                a.duplicates() + b.duplicates(),
                                a.mirrored() + b.mirrored(),
                                a.failed() + b.failed(),
                                a.reversed() + b.reversed(),
                                a.informational() + b.informational(),
                                a.rejected() + b.rejected(),
                                Math.addExact(a.amountFen(), b.amountFen()),
                                Math.addExact(a.usdCents(), b.usdCents())));
    }
}
