package org.upline.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of each row of one file; its components are the keys of the JSON output. Every row is counted once: what
 * does not add up is a fault of the program and is thrown as {@link IllegalStateException}.
 */
public sealed interface ImportReport {
    String file();

    String sha256();

    String encoding();

    String format();

    int rowsRead();

    int rejected();

    /** Where the rejected rows are written; null where there are none. */
    @Nullable
    String rejectsFile();

    /** True if the bytes were in the case already, so that nothing changed. */
    boolean alreadyImported();

    /** The same with the place of the rejected rows. */
    ImportReport withRejectsFile(String path);

    /** The same file once more: nothing in it is new, so what was taken from it before is now a duplicate. */
    ImportReport again();

    /**
     * Of a member list, or of account master data.
     *
     * @param accepted rows from which a member, or an account, is taken; of identical rows the first to arrive
     * @param duplicates rows identical in every column to one that arrived earlier
     * @param conflicts rows that say something else of an id that arrived earlier
     */
    record OfMasterData(
            String file,
            String sha256,
            String encoding,
            String format,
            int rowsRead,
            int accepted,
            int duplicates,
            int conflicts,
            int rejected,
            @Nullable String rejectsFile,
            boolean alreadyImported)
            implements ImportReport {
        public OfMasterData {
            check(file, rowsRead, accepted, duplicates, conflicts, rejected);
        }

        @Override
        public OfMasterData withRejectsFile(String path) {
            return new OfMasterData(
                    file,
                    sha256,
                    encoding,
                    format,
                    rowsRead,
                    accepted,
                    duplicates,
                    conflicts,
                    rejected,
                    path,
                    alreadyImported);
        }

        @Override
        public OfMasterData again() {
            return new OfMasterData(
                    file, sha256, encoding, format, rowsRead, 0, rowsRead - rejected, 0, rejected, rejectsFile, true);
        }
    }

    /**
     * Of a bank statement.
     *
     * @param transfers transfers taken from this file
     * @param mirrored rows that are the other side of a transfer counted elsewhere
     * @param amountFen sum of those transfers that are in Chinese yuan, in fen
     */
    record OfTransactions(
            String file,
            String sha256,
            String encoding,
            String format,
            int rowsRead,
            int transfers,
            int duplicates,
            int mirrored,
            int failed,
            int reversed,
            int informational,
            int rejected,
            long amountFen,
            @Nullable String rejectsFile,
            boolean alreadyImported)
            implements ImportReport {
        public OfTransactions {
            check(file, rowsRead, transfers, duplicates, mirrored, failed, reversed, informational, rejected);
        }

        @Override
        public OfTransactions withRejectsFile(String path) {
            return new OfTransactions(
                    file,
                    sha256,
                    encoding,
                    format,
                    rowsRead,
                    transfers,
                    duplicates,
                    mirrored,
                    failed,
                    reversed,
                    informational,
                    rejected,
                    amountFen,
                    path,
                    alreadyImported);
        }

        @Override
        public OfTransactions again() {
            int copies = rowsRead - informational - rejected;
            return new OfTransactions(
                    file,
                    sha256,
                    encoding,
                    format,
                    rowsRead,
                    0,
                    copies,
                    0,
                    0,
                    0,
                    informational,
                    rejected,
                    0,
                    rejectsFile,
                    true);
        }
    }

    private static void check(String file, int rowsRead, int... parts) {
        int sum = 0;
        for (int part : parts) {
            sum = Math.addExact(sum, part);
        }
        if (sum != rowsRead) {
            throw new IllegalStateException(file + ": " + rowsRead + " rows read, " + sum + " accounted for");
        }
    }
}
