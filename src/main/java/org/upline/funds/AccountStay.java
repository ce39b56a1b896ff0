package org.upline.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long money stays on one account, first in, first out, over the fen that came in and went out again.
 *
 * @param meanHours mean, two decimals; null if nothing that came in went out again
 * @param medianHours half of the fen stayed no longer than this, two decimals
 * @param leftFen how much came in and went out again
 * @param quickHours the hours that count as quick
 * @param quickFen how much of it went out within these hours
 * @param quickShare the same as a share of all that came in, four decimals; null if nothing came in
 * @param unseenOutFen what left the account though no row says so, since a page of its statement is missing
 */
public record AccountStay(
        @Nullable BigDecimal meanHours,
        @Nullable BigDecimal medianHours,
        long leftFen,
        int quickHours,
        long quickFen,
        @Nullable BigDecimal quickShare,
        long unseenOutFen) {

    private record Piece(long fen, long seconds) {}

    /** O(transfers of the account), and the sorting of the pieces. */
    static AccountStay of(PartEvidence evidence, int account) {
        List<Piece> pieces = new ArrayList<>();
        new FirstInFirstOut(evidence.ledger(), evidence.byPayer(), evidence.byPayee(), evidence.unseen())
                .run(account, (fen, seconds) -> pieces.add(new Piece(fen, seconds)));
        long left = pieces.stream().mapToLong(Piece::fen).reduce(0, Math::addExact);
        long in = evidence.figures().inFen.get(account);
        long quick = evidence.dwell().quickFen(account);
        return new AccountStay(
                evidence.dwell().hours(account),
                median(pieces, left),
                left,
                evidence.rules().signs().quick().hours(),
                quick,
                in == 0 ? null : Share.decimal(quick, in),
                evidence.unseen().outFen(account));
    }

    private static @Nullable BigDecimal median(List<Piece> pieces, long left) {
        pieces.sort(Comparator.comparingLong(Piece::seconds));
        long so = 0;
        for (Piece piece : pieces) {
            so += piece.fen();
            if (so >= left - so) {
                return BigDecimal.valueOf(piece.seconds()).divide(DwellTimes.SECONDS_AN_HOUR, 2, RoundingMode.HALF_UP);
            }
        }
        return null;
    }
}
