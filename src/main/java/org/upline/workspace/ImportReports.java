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
 * @param bySha256 in the order of arrival
 */
record ImportReports(Map<String, ImportReport> bySha256) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static ImportReports of(List<ImportReport> reports) {
        Map<String, ImportReport> bySha256 = new LinkedHashMap<>();
        reports.forEach(report -> bySha256.put(report.sha256(), report));
        return new ImportReports(bySha256);
    }

    ImportReport of(String sha256) {
        ImportReport report = bySha256.get(sha256);
        if (report == null) {
            throw new IllegalStateException("no report of " + sha256);
        }
        return report;
    }

    void write(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        bySha256.forEach((sha256, report) -> all.set(sha256, JSON.valueToTree(report)));
        AtomicFile.write(file, JSON.writeValueAsString(all) + "\n");
    }

    static ImportReports read(Path file) throws IOException {
        Map<String, ImportReport> bySha256 = new LinkedHashMap<>();
        JsonNode all = JSON.readTree(Files.readString(file));
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            Class<? extends ImportReport> type = entry.getValue().has("transfers")
                    ? ImportReport.OfTransactions.class
                    : ImportReport.OfMasterData.class;
            bySha256.put(entry.getKey(), JSON.treeToValue(entry.getValue(), type));
        }
        return new ImportReports(bySha256);
    }
}
