package org.upline.workspace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.graph.TextIndex;

/**
 * An entry of the watchlist met in a case.
 *
 * @param key what agrees; null where only the name does, of an entry that has nothing else
 * @param value that agrees
 * @param place whom or what it is met at
 */
public record WatchHit(WatchEntry entry, @Nullable CaseKey key, String value, CasePlace place) {
    private static final List<CaseKey> KEYS = List.of(CaseKey.ID_NUMBER, CaseKey.PHONE, CaseKey.ACCOUNT);

    /** All hits, in the order of the list; of an entry by key, then members, then accounts. O(n log n). */
    public static List<WatchHit> find(OpenCase opened, Watchlist watchlist) {
        KeyRows rows = KeyRows.of(opened);
        List<TextIndex> indices = new ArrayList<>();
        for (CaseKey key : KEYS) {
            indices.add(TextIndex.of(rows.size(), row -> rows.value(key, row)));
        }
        TextIndex names = TextIndex.of(rows.size(), rows::name);
        List<WatchHit> hits = new ArrayList<>();
        for (WatchEntry entry : watchlist.entries()) {
            if (!entry.hasNumber()) {
                add(hits, entry, null, entry.name(), rows, names);
            }
            add(hits, entry, CaseKey.ID_NUMBER, entry.idNumber(), rows, indices.get(0));
            add(hits, entry, CaseKey.PHONE, entry.phone(), rows, indices.get(1));
            add(hits, entry, CaseKey.ACCOUNT, entry.card(), rows, indices.get(2));
            if (!entry.account().equals(entry.card())) {
                add(hits, entry, CaseKey.ACCOUNT, entry.account(), rows, indices.get(2));
            }
        }
        return hits;
    }

    private static void add(
            List<WatchHit> hits,
            WatchEntry entry,
            @Nullable CaseKey key,
            String written,
            KeyRows rows,
            TextIndex index) {
        String value = key == null ? written : KeyRows.comparable(key, written);
        if (value != null && !value.isEmpty()) {
            for (int row : index.find(value)) {
                hits.add(new WatchHit(entry, key, value, rows.place(row)));
            }
        }
    }
}
