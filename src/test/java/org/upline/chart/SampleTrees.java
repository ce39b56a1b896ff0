package org.upline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.upline.model.CountingRule;

/** Trees to test with. */
final class SampleTrees {
    static final ChartCaption CAPTION = new ChartCaption(
            "某某传销案组织层级图",
            "某某案",
            CountingRule.DEFAULT,
            "--depth 8",
            "2026-10-31",
            List.of("3f2a9c0d1e4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1"),
            "Upline 0.1.0");

    private SampleTrees() {}

    /** Members named M0, M1, …, all participants. */
    static ChartTree of(int... parents) {
        return of(parents, Collections.nCopies(parents.length, NodeRole.PARTICIPANT));
    }

    static ChartTree of(int[] parents, List<NodeRole> roles) {
        List<String> ids = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            ids.add("M" + node);
            lines.add(List.of("张三" + node, "M" + node));
        }
        return ChartTree.of(ids, lines, parents, roles, 1);
    }

    /**
     * Parents of a random forest whose numbers are shuffled, so that no code relies on parents coming first.
     *
     * @param reach how far back a parent may lie: 1 gives a chain, the size a bushy tree
     */
    static int[] randomParents(Random random, int size, int reach) {
        int[] plain = new int[size];
        for (int node = 0; node < size; node++) {
            plain[node] = node == 0 || random.nextInt(40) == 0 ? -1 : node - 1 - random.nextInt(Math.min(node, reach));
        }
        List<Integer> names = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            names.add(node);
        }
        Collections.shuffle(names, random);
        int[] shuffled = new int[size];
        for (int node = 0; node < size; node++) {
            shuffled[names.get(node)] = plain[node] < 0 ? -1 : names.get(plain[node]);
        }
        return shuffled;
    }

    /** Random roles; only roots may be placeholders. */
    static List<NodeRole> randomRoles(Random random, int[] parents) {
        return Arrays.stream(parents)
                .mapToObj(parent -> parent < 0 && random.nextInt(3) == 0
                        ? NodeRole.PLACEHOLDER
                        : List.of(NodeRole.ORGANISER, NodeRole.CORE, NodeRole.PARTICIPANT)
                                .get(random.nextInt(3)))
                .toList();
    }

    /** The tree with its numbers reversed, so that children stand in the opposite order. */
    static int[] mirrored(int[] parents) {
        int[] mirrored = new int[parents.length];
        for (int node = 0; node < parents.length; node++) {
            mirrored[parents.length - 1 - node] = parents[node] < 0 ? -1 : parents.length - 1 - parents[node];
        }
        return mirrored;
    }
}
