package org.upline.workspace;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.upline.funds.AccountProfiles;
import org.upline.funds.HolderMoney;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.PaymentsBeyondPlan;
import org.upline.hierarchy.PaymentsBeyondPlan.Why;
import org.upline.model.SourceRow;

/**
 * The single payments to one person that the scheme's bonus plan does not explain, with the rows they stand in.
 *
 * @param sumFen what they come to beyond the plan, those not shown included, {@code undatedFen} taken off
 * @param countedFen how much of it counts as the factor: no more than he got, what he handed on to others taken off
 * @param undatedFen what positions earned him of which nobody knows when they came
 * @param payments the largest by what is beyond the plan, ties in the order money moved
 * @param rest how many more there are
 * @param restFen what they come to beyond the plan
 */
public record BeyondPlan(
        long sumFen, long countedFen, long undatedFen, List<Payment> payments, int rest, long restFen) {
    /**
     * A payment.
     *
     * @param account that paid it
     * @param expectedFen what had come due by the plan when it was paid
     * @param beyondFen how much of the amount the plan does not explain
     * @param file name of the file of the row it is taken from
     * @param row number of that row
     * @param source that row as {@code file:row} with the beginning of the file's hash, for {@code source}
     */
    public record Payment(
            LocalDateTime time,
            long amountFen,
            long expectedFen,
            long beyondFen,
            Why why,
            String account,
            String file,
            int row,
            String source) {}

    static BeyondPlan of(
            PaymentsBeyondPlan found,
            long gotFen,
            AccountProfiles profiles,
            HolderMoney held,
            LeaderDossier.Request request) {
        int[] transferOf = CandidateSearch.payments(profiles, held);
        // Stable, so that equals stay in the order money moved.
        List<PaymentsBeyondPlan.Payment> ranked = found.payments().stream()
                .sorted(Comparator.comparingLong(PaymentsBeyondPlan.Payment::beyondFen)
                        .reversed())
                .toList();
        int shown = Math.min(request.limit(), ranked.size());
        return new BeyondPlan(
                found.sumFen(),
                Math.min(found.sumFen(), Math.max(0, gotFen)),
                found.undatedFen(),
                ranked.subList(0, shown).stream()
                        .map(payment -> payment(payment, transferOf[payment.index()], profiles, request.files()))
                        .toList(),
                ranked.size() - shown,
                ranked.subList(shown, ranked.size()).stream()
                        .mapToLong(PaymentsBeyondPlan.Payment::beyondFen)
                        .sum());
    }

    private static Payment payment(
            PaymentsBeyondPlan.Payment payment, int transfer, AccountProfiles profiles, Place.Names files) {
        TransferColumns transfers = profiles.ledger().transfers();
        String id = transfers.id(transfer);
        int colon = id.lastIndexOf(':');
        Place place = files.of(new SourceRow(id.substring(0, colon), Integer.parseInt(id.substring(colon + 1))));
        return new Payment(
                transfers.time(transfer),
                payment.paidFen(),
                payment.dueFen(),
                payment.beyondFen(),
                payment.why(),
                profiles.ledger().accounts().number(transfers.payer(transfer)),
                place.file(),
                place.row(),
                id);
    }
}
