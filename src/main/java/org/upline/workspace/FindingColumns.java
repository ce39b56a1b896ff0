package org.upline.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.Finding;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/** The sources and findings of a generation as columns of its snapshot. */
final class FindingColumns {
    private FindingColumns() {}

    static void write(SnapshotWriter out, List<SourceFile> sources, List<Finding> findings) throws IOException {
        out.strings("source.sha256", sources.stream().map(SourceFile::sha256).toList());
        out.strings("source.name", sources.stream().map(SourceFile::name).toList());
        out.strings("source.kind", sources.stream().map(s -> s.kind().name()).toList());
        out.strings(
                "source.encoding", sources.stream().map(SourceFile::encoding).toList());
        out.strings("source.format", sources.stream().map(SourceFile::format).toList());
        out.strings("source.table", sources.stream().map(SourceFile::table).toList());
        out.longs("source.bytes", sources.stream().mapToLong(SourceFile::bytes).toArray());

        out.strings("finding.kind", findings.stream().map(Finding::kind).toList());
        writeLists(out, "finding.subjects", findings, Finding::subjects);
        writeLists(out, "finding.details", findings, Finding::details);
        writeLists(
                out,
                "finding.sources",
                findings,
                finding -> finding.rows().stream().map(SourceRow::source).toList());
        out.ints(
                "finding.rows",
                findings.stream()
                        .flatMap(finding -> finding.rows().stream())
                        .mapToInt(SourceRow::row)
                        .toArray());
    }

    private static void writeLists(
            SnapshotWriter out, String name, List<Finding> findings, Function<Finding, List<String>> part)
            throws IOException {
        int[] ends = new int[findings.size()];
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            all.addAll(part.apply(findings.get(i)));
            ends[i] = all.size();
        }
        out.ints(name + ".ends", ends);
        out.strings(name, all);
    }

    static List<SourceFile> sources(Snapshot in) {
        List<String> hashes = in.strings("source.sha256");
        List<String> names = in.strings("source.name");
        List<String> kinds = in.strings("source.kind");
        List<String> encodings = in.strings("source.encoding");
        List<String> formats = in.strings("source.format");
        // A snapshot from before there were several tables of a dump has no such column.
        List<String> tables =
                in.has("source.table") ? in.strings("source.table") : Collections.nCopies(hashes.size(), "");
        long[] bytes = in.longs("source.bytes");
        List<SourceFile> sources = new ArrayList<>(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            sources.add(new SourceFile(
                    hashes.get(i),
                    names.get(i),
                    SourceKind.valueOf(kinds.get(i)),
                    encodings.get(i),
                    formats.get(i),
                    bytes[i],
                    tables.get(i)));
        }
        return sources;
    }

    static List<Finding> findings(Snapshot in) {
        List<String> kinds = in.strings("finding.kind");
        int[] subjectEnds = in.ints("finding.subjects.ends");
        List<String> subjects = in.strings("finding.subjects");
        int[] detailEnds = in.ints("finding.details.ends");
        List<String> details = in.strings("finding.details");
        int[] rowEnds = in.ints("finding.sources.ends");
        List<String> rowSources = in.strings("finding.sources");
        int[] rows = in.ints("finding.rows");
        List<Finding> findings = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            List<SourceRow> places = new ArrayList<>();
            for (int r = begin(rowEnds, i); r < rowEnds[i]; r++) {
                places.add(new SourceRow(rowSources.get(r), rows[r]));
            }
            findings.add(new Finding(
                    kinds.get(i),
                    subjects.subList(begin(subjectEnds, i), subjectEnds[i]),
                    places,
                    details.subList(begin(detailEnds, i), detailEnds[i])));
        }
        return findings;
    }

    private static int begin(int[] ends, int i) {
        return i == 0 ? 0 : ends[i - 1];
    }
}
