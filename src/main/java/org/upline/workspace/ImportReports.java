package org.upline.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upline.intake.ImportReport;

/**
 * What each import was told about its files, kept with the generation so that a file that comes again can be answered
 * without reading the whole case.
 *
 * @param bySource by SHA-256, of a table of a dump with a dot and its name behind, in the order of arrival
 */
record ImportReports(Map<String, ImportReport> bySource) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** @param reports one for each decision */
    static ImportReports of(List<ImportDecision> decisions, List<ImportReport> reports) {
        Map<String, ImportReport> bySource = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            bySource.put(source(decisions.get(i)), reports.get(i));
        }
        return new ImportReports(bySource);
    }

    private static String source(ImportDecision decision) {
        return decision.table() == null ? decision.sha256() : decision.sha256() + "." + decision.table();
    }

    ImportReport of(ImportDecision decision) {
        ImportReport report = bySource.get(source(decision));
        if (report == null) {
            // Written when a dump gave one table only, under the hash alone.
            report = bySource.get(decision.sha256());
        }
        if (report == null) {
            throw new IllegalStateException("no report of " + source(decision));
        }
        return report;
    }

    void write(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        bySource.forEach((source, report) -> all.set(source, JSON.valueToTree(report)));
        AtomicFile.write(file, JSON.writeValueAsString(all) + "\n");
    }

    static ImportReports read(Path file) throws IOException {
        Map<String, ImportReport> bySource = new LinkedHashMap<>();
        JsonNode all = JSON.readTree(Files.readString(file));
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            Class<? extends ImportReport> type = entry.getValue().has("transfers")
                    ? ImportReport.OfTransactions.class
                    : ImportReport.OfMasterData.class;
            bySource.put(entry.getKey(), JSON.treeToValue(entry.getValue(), type));
        }
        return new ImportReports(bySource);
    }
}
