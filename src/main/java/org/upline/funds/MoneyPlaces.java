package org.upline.funds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.upline.model.Region;
import org.upline.model.WrittenNumber;

/**
 * How much money moved where, by the place of the transaction (交易发生地) that banks write into their rows. Places are compared
 * without blanks and with full-width characters made plain, and are otherwise taken as written: a city and its province are two.
 *
 * @param places by amount, largest first, ties by place in plain string order; transfers of which no row names a place come last
 * @param foreign transfers in other currencies than yuan, which are in none of the places
 */
public record MoneyPlaces(List<Place> places, int foreign) {
    /**
     * The transfers made at one place.
     *
     * @param place as first written, in the order money moved; empty for transfers without a place
     * @param region code of the province that the place names, two digits; null where it names none
     * @param keyInFen of the amount, what key accounts received from others
     * @param keyOutFen of the amount, what key accounts paid to others
     */
    public record Place(
            String place,
            @Nullable String region,
            int count,
            long amountFen,
            long keyInFen,
            long keyOutFen,
            LocalDateTime first,
            LocalDateTime last) {}

    /** O(transfers + places log places). */
    public static MoneyPlaces of(AccountProfiles profiles) {
        TransferColumns transfers = profiles.ledger().transfers();
        Sums[] sums = byPlaceIndex(transfers.places());
        int foreign = 0;
        for (int t = 0; t < transfers.count(); t++) {
            if (transfers.isYuan(t)) {
                sums[transfers.placeIndex(t)].add(profiles, t);
            } else {
                foreign++;
            }
        }
        List<Place> places = new ArrayList<>();
        for (Sums sum : List.of(sums).stream().distinct().toList()) {
            if (sum.count > 0) {
                places.add(sum.place(transfers));
            }
        }
        places.sort(Comparator.comparing((Place place) -> place.place().isEmpty())
                .thenComparing(Comparator.comparingLong(Place::amountFen).reversed())
                .thenComparing(Place::place));
        return new MoneyPlaces(List.copyOf(places), foreign);
    }

    /** Whether any row names a place. */
    public boolean anySaid() {
        return places.stream().anyMatch(place -> !place.place().isEmpty());
    }

    /** Places that are written differently and compared equal have one sum. */
    private static Sums[] byPlaceIndex(List<String> written) {
        Map<String, Sums> byName = new TreeMap<>();
        Sums[] sums = new Sums[written.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = byName.computeIfAbsent(WrittenNumber.compact(written.get(i)), any -> new Sums());
        }
        return sums;
    }

    private static final class Sums {
        private int first;
        private int last;
        private int count;
        private long amountFen;
        private long keyInFen;
        private long keyOutFen;

        void add(AccountProfiles profiles, int transfer) {
            TransferColumns transfers = profiles.ledger().transfers();
            first = count == 0 ? transfer : first;
            last = transfer;
            count++;
            long fen = transfers.amountFen(transfer);
            boolean from = profiles.part(transfers.payer(transfer)).isKey();
            boolean to = profiles.part(transfers.payee(transfer)).isKey();
            amountFen = Math.addExact(amountFen, fen);
            keyInFen += to && !from ? fen : 0;
            keyOutFen += from && !to ? fen : 0;
        }

        Place place(TransferColumns transfers) {
            String said = transfers.place(first);
            return new Place(
                    said,
                    Region.namedIn(said).map(Region::code).orElse(null),
                    count,
                    amountFen,
                    keyInFen,
                    keyOutFen,
                    transfers.time(first),
                    transfers.time(last));
        }
    }
}
