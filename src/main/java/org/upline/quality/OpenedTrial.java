package org.upline.quality;

import java.util.List;
import org.upline.funds.FundsRules;
import org.upline.funds.HolderLinks;
import org.upline.funds.LedgerColumns;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonFolding;
import org.upline.model.CountingRule;
import org.upline.model.Person;
import org.upline.synthetic.trial.TrialCase;
import org.upline.workspace.SchemeMoney;

/**
 * A made-up case opened as any other: members folded to persons, accounts linked to who holds them, counted by the default
 * rule, money by the rules of the home.
 *
 * @param made the case with its truth, at which an analysis may not look
 */
public record OpenedTrial(TrialCase made, CountedTree tree, SchemeMoney money) {

    static OpenedTrial of(TrialCase made, FundsRules rules) {
        List<Person> persons = PersonFolding.fold(made.data().members());
        MemberColumns members = MemberColumns.of(made.data(), persons);
        int[] holders = HolderLinks.link(made.data(), persons).personOfAccount();
        LedgerColumns ledger = LedgerColumns.of(made.data(), holders);
        return new OpenedTrial(
                made, Counting.count(members, CountingRule.DEFAULT), SchemeMoney.of(members, ledger, rules));
    }

    /** The members. */
    public MemberColumns members() {
        return tree.columns();
    }

    /** The accounts and transfers. */
    public LedgerColumns ledger() {
        return money.profiles().ledger();
    }
}
