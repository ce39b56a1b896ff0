package org.upline.workspace;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk has not the room that a generation wants. Asked before anything is written, because the embedded database does not
 * give up when the disk fills beneath it: its page cache tries to write for ever while it closes.
 */
final class NotEnoughSpace extends IOException {
    private static final long serialVersionUID = 1L;

    /** An empty database with its transaction log, and the snapshot's columns. */
    private static final long FIXED = 16L << 20;

    /**
     * A lower bound: database and snapshot of 1,000,000 members with 5,000,000 statement rows took 527 bytes a row, those of
     * 300,000 with 3,000,000 took 505, accounts counted among the rows.
     */
    private static final long ROW = 500;

    private final long wanted;
    private final long free;

    private NotEnoughSpace(Path folder, long wanted, long free) {
        super(folder + ": " + free + " bytes of " + wanted);
        this.wanted = wanted;
        this.free = free;
    }

    /** Bytes. */
    long wanted() {
        return wanted;
    }

    /** Bytes. */
    long free() {
        return free;
    }

    /**
     * Looks whether there is room for so many rows: members, accounts, transfers and entries of the site's ledger.
     *
     * @throws NotEnoughSpace if there is not
     */
    static void unlessFor(Path folder, long rows) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long wanted = Math.addExact(FIXED, Math.multiplyExact(ROW, rows));
        long free = store.getUsableSpace();
        // A share that does not know its size says that it has none.
        if (store.getTotalSpace() > 0 && free < wanted) {
            throw new NotEnoughSpace(folder, wanted, free);
        }
    }
}
