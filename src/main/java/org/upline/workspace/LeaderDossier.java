package org.upline.workspace;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FeePayment;
import org.upline.funds.HolderMoney;
import org.upline.funds.LedgerColumns;
import org.upline.funds.Part;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.LeaderExplanation;
import org.upline.hierarchy.LeaderRules;
import org.upline.hierarchy.Leaders;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.UnitLookup;

/**
 * All that stands behind one person's place among the candidates.
 *
 * @param explanation every factor, and the rules of the tier
 * @param gotFen what came to him from the scheme's accounts, what was handed on to others taken off
 * @param throughFen what of it go-betweens handed on to him
 * @param handedOnFen what he handed on to others
 * @param accounts the accounts he holds, by number
 * @param feePayments his entry fees by the bank rows, in the order money moved
 * @param receipts what collecting, transit and paying accounts paid him, in the order money moved
 * @param beyondPlan those payments that the bonus plan does not explain; null where the payments show no plan
 */
public record LeaderDossier(
        LeaderExplanation explanation,
        long gotFen,
        long throughFen,
        long handedOnFen,
        List<Held> accounts,
        List<Payment> feePayments,
        List<Payment> receipts,
        @Nullable BeyondPlan beyondPlan) {

    /**
     * An account he holds.
     *
     * @param throughputFen what came in or went out, whichever is more
     */
    public record Held(String account, Part part, long throughputFen, boolean obtained) {}

    /**
     * A transfer.
     *
     * @param other the account at the other end
     * @param row where it stands, {@code file:row}
     */
    public record Payment(LocalDateTime time, long amountFen, String other, String row) {}

    /**
     * Whom to tell of, and how much.
     *
     * @param id a member id, a person id, or {@code ID-} and the identity number of somebody who is in no list
     * @param files of the case
     * @param limit how many payments beyond the bonus plan to name at most
     */
    public record Request(String id, Place.Names files, int limit) {}

    /**
     * Gathers it. O(members + accounts + transfers).
     *
     * @throws org.upline.model.UplineException if there is nobody of that id
     */
    public static LeaderDossier of(
            CountedTree tree, SchemeMoney money, LeaderRules rules, CaseKnowledge knowledge, Request request) {
        String id = request.id();
        MemberColumns members = tree.columns();
        boolean isPerson = members.persons().find(id) >= 0 || id.startsWith("ID-");
        String personId = isPerson ? id : members.persons().id(tree.person(UnitLookup.unit(tree, id)));
        Leaders leaders = CandidateSearch.leaders(tree, money, rules, CandidateSearch.roles(knowledge, tree));
        HolderMoney held = HolderMoney.of(money.profiles(), members.persons().size());
        int holder = holder(members, held, personId);
        long gotFen = held.takenFen(holder) + held.throughFen(holder) - held.handedOnFen(holder);
        return new LeaderDossier(
                leaders.explain(personId),
                gotFen,
                held.throughFen(holder),
                held.handedOnFen(holder),
                accounts(money.profiles(), held, holder),
                fees(money, holder),
                receipts(money.profiles(), held, holder),
                leaders.beyondPlan(personId)
                        .map(found -> BeyondPlan.of(found, gotFen, money.profiles(), held, request))
                        .orElse(null));
    }

    private static int holder(MemberColumns members, HolderMoney held, String personId) {
        int person = members.persons().find(personId);
        for (int h = members.persons().size(); person < 0 && h < held.holders().count(); h++) {
            if (personId.equals("ID-" + held.holders().idNumber(h))) {
                person = h;
            }
        }
        return person;
    }

    private static List<Held> accounts(AccountProfiles profiles, HolderMoney held, int holder) {
        LedgerColumns ledger = profiles.ledger();
        List<Held> accounts = new ArrayList<>();
        for (int account : held.holders().accounts(holder)) {
            accounts.add(new Held(
                    ledger.accounts().number(account),
                    profiles.part(account),
                    profiles.throughputFen(account),
                    ledger.accounts().obtained(account)));
        }
        return accounts;
    }

    private static List<Payment> fees(SchemeMoney money, int holder) {
        List<Payment> fees = new ArrayList<>();
        for (FeePayment fee : money.fees().payments()) {
            if (fee.person() == holder) {
                TransferColumns transfers = money.profiles().ledger().transfers();
                fees.add(payment(money.profiles().ledger(), fee.transfer(), transfers.payee(fee.transfer())));
            }
        }
        return fees;
    }

    private static List<Payment> receipts(AccountProfiles profiles, HolderMoney held, int holder) {
        TransferColumns transfers = profiles.ledger().transfers();
        List<Payment> receipts = new ArrayList<>();
        for (int t = 0; t < transfers.count(); t++) {
            int payee = transfers.payee(t);
            boolean his =
                    held.holders().of(payee) == holder && !profiles.part(payee).isKey();
            if (his && transfers.isYuan(t) && profiles.part(transfers.payer(t)).isKey()) {
                receipts.add(payment(profiles.ledger(), t, transfers.payer(t)));
            }
        }
        return receipts;
    }

    private static Payment payment(LedgerColumns ledger, int transfer, int other) {
        TransferColumns transfers = ledger.transfers();
        return new Payment(
                transfers.time(transfer),
                transfers.amountFen(transfer),
                ledger.accounts().number(other),
                transfers.id(transfer));
    }
}
