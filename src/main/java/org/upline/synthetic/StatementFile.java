package org.upline.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.upline.synthetic.Oddity.Fate;
import org.upline.synthetic.Truth.StatementCounts;

/** One file of statement rows, and what must become of them. */
final class StatementFile implements Closeable {
    private final CsvFile file;
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private int rows;
    private long amountFen;
    private long foreignFen;

    StatementFile(Path directory, String name) throws IOException {
        file = CsvFile.create(directory.resolve(name), StatementRow.HEADER);
    }

    void write(CharSequence row, Fate fate) throws IOException {
        file.line(row);
        fates.merge(fate, 1, Integer::sum);
        rows++;
    }

    /** Adds a new transfer's amount to the file's sum for its currency. */
    void addTransfer(long fen, String currency) {
        if (currency.equals("CNY")) {
            amountFen = Math.addExact(amountFen, fen);
        } else {
            foreignFen = Math.addExact(foreignFen, fen);
        }
    }

    int rows() {
        return rows;
    }

    StatementCounts counts() {
        return new StatementCounts(
                file.name(),
                rows,
                of(Fate.TRANSFER),
                of(Fate.DUPLICATE),
                of(Fate.MIRRORED),
                of(Fate.FAILED),
                of(Fate.REVERSED),
                of(Fate.INFORMATIONAL),
                of(Fate.REJECTED),
                amountFen,
                foreignFen);
    }

    private int of(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
