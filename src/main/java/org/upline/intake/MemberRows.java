package org.upline.intake;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Rows of member lists in their order, each made a record when it is asked for. Rows are added by one thread. */
public final class MemberRows extends AbstractList<MemberRow> implements RandomAccess {
    /** Rows of a block, so that none grows so large that widening it would be felt. */
    private static final int BLOCK = 1 << 18;

    private final List<MemberBlock> blocks;

    /** Place of the first row of each block. */
    private int[] start;

    private int size;

    /** None yet. */
    public MemberRows() {
        this(List.of());
    }

    private MemberRows(List<MemberBlock> blocks) {
        this.blocks = new ArrayList<>(blocks);
        start = new int[blocks.size()];
        for (int b = 0; b < start.length; b++) {
            start[b] = size;
            size = Math.addExact(size, blocks.get(b).count());
        }
    }

    /** Rows one after the other; nothing is copied, and nothing is to be added to any of them any more. */
    static MemberRows joined(List<MemberRows> several) {
        List<MemberBlock> blocks = new ArrayList<>();
        several.forEach(rows -> blocks.addAll(rows.blocks));
        blocks.forEach(MemberBlock::trim);
        return new MemberRows(blocks);
    }

    @Override
    public boolean add(MemberRow row) {
        MemberBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last == null
                || last.count() >= BLOCK
                || !last.source().equals(row.member().row().source())) {
            if (last != null) {
                last.trim();
            }
            last = new MemberBlock(row.member().row().source());
            blocks.add(last);
            start = Arrays.copyOf(start, blocks.size());
            start[blocks.size() - 1] = size;
        }
        last.add(row);
        size = Math.addExact(size, 1);
        return true;
    }

    /** Paths are not asked for any more: all are empty from now on. */
    void forgetPaths() {
        blocks.forEach(MemberBlock::forgetPaths);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public MemberRow get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("row " + index + " of " + size);
        }
        int block = blockOf(index);
        return blocks.get(block).get(index - start[block]);
    }

    MemberRow.Content content(int index) {
        return block(index).content(at(index));
    }

    MemberBlock block(int index) {
        return blocks.get(blockOf(index));
    }

    /** Place of a row in its block. */
    int at(int index) {
        return index - start[blockOf(index)];
    }

    /** As the ids of two rows compare in plain string order. */
    int compareIds(int one, int other) {
        return MemberBlock.compareIds(block(one), at(one), block(other), at(other));
    }

    private int blockOf(int index) {
        int found = Arrays.binarySearch(start, index);
        return found >= 0 ? found : -found - 2;
    }
}
