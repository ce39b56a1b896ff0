package org.upline.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.upline.graph.Snapshot;
import org.upline.graph.TextIndex;

/**
 * What a case has in common with the other cases of its home: the same identity number, phone, account or card, address,
 * network address. The others are read from their snapshots, one after the other, and not changed; one whose snapshot is
 * not there is named and left out. In memory are this case, one other, and what they share.
 *
 * @param links by key, then other case, then value
 * @param read names of the cases that were looked at
 * @param notRead names of those whose snapshot has to be made first, by opening them
 */
public record CaseLinks(List<Link> links, List<String> read, List<String> notRead) {
    private static final int PLACES_TOLD = 20;

    /**
     * A value that two cases have.
     *
     * @param here the first places in this case
     * @param hereCount how many there are
     * @param there the first places in the other case
     * @param thereCount how many there are
     */
    public record Link(
            CaseKey key,
            String value,
            List<CasePlace> here,
            int hereCount,
            String otherCase,
            List<CasePlace> there,
            int thereCount) {}

    /** Looks through all other cases; O(n log n) for this one, then O(rows) for each other. */
    public static CaseLinks find(Home home, OpenCase opened) {
        KeyRows here = KeyRows.of(opened);
        List<TextIndex> indices = new ArrayList<>();
        for (CaseKey key : CaseKey.values()) {
            indices.add(TextIndex.of(here.size(), row -> here.value(key, row)));
        }
        List<List<Link>> byKey = new ArrayList<>();
        for (int key = 0; key < indices.size(); key++) {
            byKey.add(new ArrayList<>());
        }
        List<String> read = new ArrayList<>();
        List<String> notRead = new ArrayList<>();
        for (CaseName name : home.cases()) {
            if (name.text().equals(opened.name())) {
                continue;
            }
            CaseFolder folder = home.open(name);
            String generation = folder.decisions().generation();
            Generations generations = new Generations(folder);
            if (!generations.isWhole(generation)) {
                notRead.add(name.text());
                continue;
            }
            read.add(name.text());
            KeyRows there = KeyRows.of(open(folder, generations, generation));
            for (CaseKey key : CaseKey.values()) {
                byKey.get(key.ordinal()).addAll(links(key, here, indices.get(key.ordinal()), name.text(), there));
            }
        }
        return new CaseLinks(byKey.stream().flatMap(List::stream).toList(), read, notRead);
    }

    private static Snapshot open(CaseFolder folder, Generations generations, String generation) {
        try {
            return Snapshot.open(generations.snapshot(generation));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private static List<Link> links(CaseKey key, KeyRows here, TextIndex index, String otherCase, KeyRows there) {
        SortedMap<String, List<Integer>> shared = new TreeMap<>();
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < there.size(); row++) {
            String value = there.value(key, row);
            if (value == null
                    || !index.mayHave(value)
                    || (!shared.containsKey(value) && index.find(value).length == 0)) {
                continue;
            }
            List<Integer> places = shared.computeIfAbsent(value, v -> new ArrayList<>());
            counts.merge(value, 1, Integer::sum);
            if (places.size() < PLACES_TOLD) {
                places.add(row);
            }
        }
        List<Link> links = new ArrayList<>();
        shared.forEach((value, rows) -> {
            int[] own = index.find(value);
            List<CasePlace> ownPlaces = new ArrayList<>();
            for (int i = 0; i < Math.min(own.length, PLACES_TOLD); i++) {
                ownPlaces.add(here.place(own[i]));
            }
            links.add(new Link(
                    key,
                    value,
                    ownPlaces,
                    own.length,
                    otherCase,
                    rows.stream().map(there::place).toList(),
                    counts.getOrDefault(value, 0)));
        });
        return links;
    }
}
