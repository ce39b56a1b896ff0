package org.upline.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.upline.synthetic.Truth.AccountFile;
import org.upline.synthetic.Truth.EqualPair;
import org.upline.synthetic.Truth.Fees;
import org.upline.synthetic.Truth.MemberFile;
import org.upline.synthetic.Truth.Oddities;
import org.upline.synthetic.Truth.StatementCounts;

/** The steps in which a case comes about: the people, their parts, the accounts, the money, and what is known of them. */
final class CaseWriter {
    private CaseWriter() {}

    static Truth write(Path directory, GeneratorOptions options) throws IOException {
        Scheme scheme = Scheme.draw(options);
        Cast cast = Cast.choose(scheme);
        Accounts accounts = Accounts.open(options, scheme, cast);
        MoneyFlow flow = new MoneyFlow(options, scheme, cast, accounts);
        MissingPage missing = new MissingPage(accounts.of(TruePart.TRANSIT)[0]);

        MemberFile members = MemberList.write(scheme, directory);
        try (Statements statements = new Statements(options, accounts, missing, directory)) {
            flow.run(statements);
            List<StatementCounts> counts = statements.finish();
            AccountFile accountList = AccountList.write(accounts, directory);
            Truth truth = new Truth(
                    options,
                    members,
                    TruthFinder.tree(scheme.referrals),
                    TruthFinder.persons(scheme.enrolment, scheme.members()),
                    membersNamed(scheme, person -> People.hasTestName(person) && person != People.RARE_CHARACTER),
                    membersNamed(scheme, person -> person == People.RARE_CHARACTER),
                    accountList,
                    counts,
                    TruthFinder.total(counts),
                    new Oddities(
                            statements.damagedNumbers(),
                            statements.blankDirections(),
                            missing.gap(accounts),
                            equalPair(flow.firstOfPair(), accounts)),
                    new Fees(
                            members.feesFen(),
                            flow.fees().payments(),
                            flow.fees().paidFen()),
                    TruthFinder.roles(scheme, cast, accounts),
                    TruthFinder.schemeAccounts(accounts, statements::hasRows));
            TruthFile.write(truth, directory);
            ReadmeFile.write(truth, directory);
            return truth;
        }
    }

    private static List<String> membersNamed(Scheme scheme, IntPredicate person) {
        return TruthFinder.membersOf(scheme.enrolment, scheme.members(), person);
    }

    private static @Nullable EqualPair equalPair(@Nullable Movement first, Accounts accounts) {
        if (first == null) {
            return null;
        }
        return new EqualPair(
                accounts.number(first.payer().account()),
                accounts.number(first.payee().account()),
                first.amountFen(),
                TimeForm.iso(first.second()),
                Sweeps.PAIR_APART);
    }
}
