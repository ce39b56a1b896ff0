package org.upline.workspace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.upline.funds.AccountProfiles;
import org.upline.funds.HolderMoney;
import org.upline.funds.Holders;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.LeaderEvidence;
import org.upline.hierarchy.LeaderEvidence.Outsider;
import org.upline.hierarchy.LeaderRules;
import org.upline.hierarchy.Leaders;
import org.upline.hierarchy.MoneyReceived;
import org.upline.hierarchy.PersonColumns;
import org.upline.hierarchy.Receipts;
import org.upline.model.CountingRule;
import org.upline.model.SchemeRole;

/** The use case of looking for candidates: the structure from the member list, the money from the bank rows. */
public final class CandidateSearch {
    private CandidateSearch() {}

    /**
     * @param tree the members counted by some rule
     * @param top how many candidates to name at most
     */
    public static List<Candidate> rank(CountedTree tree, SchemeMoney money, LeaderRules rules, int top) {
        return leaders(tree, money, rules, Map.of()).top(top);
    }

    /**
     * Those of a case, with what investigators have recorded of people. Of a large case the list is kept with the generation:
     * whoever asks again under the same rules has it without a look at the case.
     */
    public static List<Candidate> rank(OpenCase opened, CaseRules rules, CountingRule counting, int top) {
        return KeptCandidates.top(opened, rules, counting, top);
    }

    /** The same with what investigators have recorded of people. */
    public static List<Candidate> rank(
            CountedTree tree, SchemeMoney money, LeaderRules rules, CaseKnowledge knowledge, int top) {
        return leaders(tree, money, rules, roles(knowledge, tree)).top(top);
    }

    /** Recorded parts by id of the person. */
    static Map<String, Set<SchemeRole>> roles(CaseKnowledge knowledge, CountedTree tree) {
        Map<String, Set<SchemeRole>> roles = new HashMap<>();
        PersonColumns persons = tree.columns().persons();
        for (int person = 0; person < persons.size(); person++) {
            if (!knowledge.roles(person).isEmpty()) {
                roles.put(persons.id(person), knowledge.roles(person));
            }
        }
        return roles;
    }

    /**
     * Everyone scored.
     *
     * @param roles parts that are recorded, by id of the person
     */
    public static Leaders leaders(
            CountedTree tree, SchemeMoney money, LeaderRules rules, Map<String, Set<SchemeRole>> roles) {
        return Leaders.of(tree, evidence(tree, money).with(roles), rules);
    }

    private static LeaderEvidence evidence(CountedTree tree, SchemeMoney money) {
        int persons = tree.columns().persons().size();
        MoneyReceived received = new MoneyReceived(
                MoneyReceived.Source.BANK,
                money.received().receivedFen(),
                money.received().controlsKeyAccount());
        HolderMoney held = HolderMoney.of(money.profiles(), persons);
        Holders holders = held.holders();
        int[] shown = shown(held);
        return new LeaderEvidence(
                received,
                Arrays.stream(shown)
                        .mapToLong(h -> held.takenFen(h) + held.throughFen(h) - held.handedOnFen(h))
                        .toArray(),
                Arrays.stream(shown)
                        .mapToLong(h -> holders.isListed(h) ? money.received().paidFen(h) : 0)
                        .toArray(),
                Arrays.stream(shown).mapToLong(held::controlledFen).toArray(),
                Arrays.stream(shown)
                        .filter(h -> !holders.isListed(h))
                        .mapToObj(h -> new Outsider(holders.idNumber(h), holders.name(h)))
                        .toList(),
                Map.of(),
                receipts(money.profiles(), held));
    }

    /** Who may be a candidate, of all holders; the order is that of {@link LeaderEvidence}. */
    private static int[] shown(HolderMoney held) {
        Holders holders = held.holders();
        return IntStream.range(0, holders.count())
                .filter(holder -> holders.isListed(holder) || held.behind(holder) == Holders.NOBODY)
                .toArray();
    }

    private static int[] places(HolderMoney held) {
        int[] shown = shown(held);
        int[] place = new int[held.holders().count()];
        Arrays.fill(place, Holders.NOBODY);
        for (int k = 0; k < shown.length; k++) {
            place[shown[k]] = k;
        }
        return place;
    }

    /** The transfers that {@link Receipts} tells of, by its index: what key accounts paid into private ones. */
    static int[] payments(AccountProfiles profiles, HolderMoney held) {
        TransferColumns transfers = profiles.ledger().transfers();
        int[] place = places(held);
        return IntStream.range(0, transfers.count())
                .parallel()
                .filter(transfers::isYuan)
                .filter(t -> profiles.part(transfers.payer(t)).isKey()
                        && !profiles.part(transfers.payee(t)).isKey())
                .filter(t ->
                        held.beneficiary(transfers.payee(t)) >= 0 && place[held.beneficiary(transfers.payee(t))] >= 0)
                .toArray();
    }

    private static Receipts receipts(AccountProfiles profiles, HolderMoney held) {
        TransferColumns transfers = profiles.ledger().transfers();
        int[] place = places(held);
        int[] payments = payments(profiles, held);
        return new Receipts(
                Arrays.stream(payments)
                        .map(t -> place[held.beneficiary(transfers.payee(t))])
                        .toArray(),
                Arrays.stream(payments)
                        .map(t -> (int) Math.floorDiv(transfers.seconds(t), 86_400L))
                        .toArray(),
                Arrays.stream(payments).mapToLong(transfers::amountFen).toArray());
    }
}
