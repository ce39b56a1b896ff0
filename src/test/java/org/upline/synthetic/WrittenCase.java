package org.upline.synthetic;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case as it lies on disk, read in the plainest way, with nothing of the generator or of the program's intake. */
final class WrittenCase {
    private WrittenCase() {}

    /** Rows of a file as column → cell, cells trimmed. */
    static List<Map<String, String>> rows(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> lines = lines(file).stream().map(WrittenCase::cells).toList();
        for (List<String> cells : lines.subList(1, lines.size())) {
            if (cells.size() != lines.get(0).size()) {
                throw new AssertionError(file + ": " + cells);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(lines.get(0).get(i), cells.get(i).strip());
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> lines(Path file) {
        try {
            return List.of(Files.readString(file, Charset.forName("GB18030")).split("\r\n"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                // A doubled quote inside quotes closes and opens again.
                if (!quoted && !cell.isEmpty()) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static List<Path> statements(GeneratedCase written) {
        return written.files().stream()
                .filter(file -> file.getFileName().toString().startsWith("交易明细信息"))
                .toList();
    }

    static Path file(GeneratedCase written, String name) {
        return written.directory().resolve(name);
    }
}
