package org.upline.workspace;

import java.util.List;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.LeaderRules;
import org.upline.hierarchy.Leaders;
import org.upline.hierarchy.MoneyReceived;

/** The use case of looking for candidates: the structure from the member list, the money from the bank rows. */
public final class CandidateSearch {
    private CandidateSearch() {}

    /**
     * @param tree the members counted by some rule
     * @param top how many candidates to name at most
     */
    public static List<Candidate> rank(CountedTree tree, SchemeMoney money, LeaderRules rules, int top) {
        MoneyReceived received = new MoneyReceived(
                MoneyReceived.Source.BANK,
                money.received().receivedFen(),
                money.received().controlsKeyAccount());
        return Leaders.rank(tree, received, rules, top);
    }
}
