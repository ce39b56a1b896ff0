package org.upline.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.report.VisibleText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each format is read back by a parser that knows nothing of its writer, from names that want to break it. */
class GraphFilesTest {
    private static final int COUNT = 600;
    private static final HostileGraph GRAPH = HostileGraph.of(COUNT, 7);

    @TempDir
    Path folder;

    /** Properties of the schemata used, own and inherited (followthemoney, folder schema). */
    private static final Map<String, Set<String>> SCHEMATA = Map.of(
            "UserAccount", Set.of("name", "summary", "notes", "owner", "number", "username"),
            "BankAccount",
                    Set.of(
                            "name",
                            "alias",
                            "accountNumber",
                            "accountType",
                            "bankName",
                            "currency",
                            "openingDate",
                            "balance",
                            "balanceDate"),
            "UnknownLink", Set.of("subject", "object", "role", "startDate", "recordId"),
            "Payment",
                    Set.of(
                            "payerAccount",
                            "beneficiaryAccount",
                            "amount",
                            "currency",
                            "startDate",
                            "endDate",
                            "summary",
                            "purpose",
                            "transactionNumber",
                            "recordId"));

    /** Without these the format's own programs drop an entity (followthemoney, folder schema, Thing and UserAccount). */
    private static final Map<String, Set<String>> REQUIRED =
            Map.of("UserAccount", Set.of("name", "username"), "BankAccount", Set.of("name"));

    @ParameterizedTest
    @ValueSource(strings = {"graphml", "gexf", "cypher", "json", "csv"})
    void theSameGraphGivesTheSameBytes(String ending) throws IOException {
        List<Path> first = GraphFiles.write(GRAPH, "case", folder.resolve("a." + ending));
        List<Path> second = GraphFiles.write(HostileGraph.of(COUNT, 7), "case", folder.resolve("b." + ending));
        for (int i = 0; i < first.size(); i++) {
            assertThat(first.get(i)).hasSameBinaryContentAs(second.get(i));
        }
    }

    @Test
    void graphMlIsWellFormedTypedAndSaysEverythingThatXmlCanHold() throws Exception {
        Document document = xml("g.graphml");
        Map<String, String> types = new HashMap<>();
        for (Element key : elements(document, "key")) {
            assertThat(types.put(key.getAttribute("id"), key.getAttribute("attr.type")))
                    .as("declared once")
                    .isNull();
            assertThat(key.getAttribute("id")).isEqualTo(key.getAttribute("for") + "." + key.getAttribute("attr.name"));
        }
        assertThat(types)
                .containsEntry("node.feeFen", "long")
                .containsEntry("node.fee", "double")
                .containsEntry("node.inactive", "boolean")
                .containsEntry("edge.amountFen", "long");
        Set<String> ids = new HashSet<>();
        List<Element> nodes = elements(document, "node");
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(ids.add(nodes.get(i).getAttribute("id"))).isTrue();
            assertThat(data(nodes.get(i), types).get("node.label"))
                    .isEqualTo(VisibleText.of(GRAPH.names().get(i % COUNT)));
        }
        assertThat(ids).hasSize(2 * COUNT);
        List<Element> edges = elements(document, "edge");
        assertThat(edges).hasSize(2 * (COUNT - 1)).allSatisfy(edge -> {
            assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            Map<String, String> data = data(edge, types);
            if (data.containsKey("edge.amountFen")) {
                assertThat(new BigDecimal(data.get("edge.amount")).movePointRight(2))
                        .isEqualByComparingTo(data.get("edge.amountFen"));
            }
        });
    }

    private static Map<String, String> data(Element element, Map<String, String> types) {
        Map<String, String> data = new HashMap<>();
        for (Element each : elements(element, "data")) {
            assertThat(types).containsKey(each.getAttribute("key"));
            data.put(each.getAttribute("key"), each.getTextContent());
        }
        return data;
    }

    @Test
    void gexfDeclaresWhatItUsesAndBeginsWhereTimeIsKnown() throws Exception {
        Document document = xml("g.gexf");
        assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
        Set<String> declared = new HashSet<>();
        for (Element attribute : elements(document, "attribute")) {
            String of = ((Element) attribute.getParentNode()).getAttribute("class");
            assertThat(declared.add(of + attribute.getAttribute("id"))).isTrue();
        }
        List<Element> nodes = elements(document, "node");
        assertThat(nodes).hasSize(2 * COUNT);
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(nodes.get(i).getAttribute("label"))
                    .isEqualTo(VisibleText.of(GRAPH.names().get(i % COUNT)));
            assertThat(nodes.get(i).hasAttribute("start")).isEqualTo(i % COUNT % 5 != 0);
        }
        assertThat(nodes.get(1).getAttribute("start")).isEqualTo("2021-01-01T00:01:00");
        for (Element value : elements(document, "attvalue")) {
            String of = value.getParentNode().getParentNode().getNodeName();
            assertThat(declared).contains(of + value.getAttribute("for"));
        }
        assertThat(elements(document, "edge")).hasSize(2 * (COUNT - 1));
    }

    @Test
    void followTheMoneyKnowsEachPropertyAndLosesNothingButHalvesOfPairs() throws IOException {
        Path file = folder.resolve("g.ftm.json");
        GraphFiles.write(GRAPH, "case", file);
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4 * COUNT - 2);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode entity = mapper.readTree(lines.get(i));
            assertThat(ids.add(entity.get("id").asText())).isTrue();
            assertThat(entity.get("id").asText()).matches("[0-9a-zA-Z-]+");
            Set<String> known = SCHEMATA.get(entity.get("schema").asText());
            assertThat(known).isNotNull();
            for (String required : REQUIRED.getOrDefault(entity.get("schema").asText(), Set.of())) {
                assertThat(entity.at("/properties/" + required + "/0").asText()).isNotBlank();
            }
            entity.get("properties").properties().forEach(property -> {
                assertThat(known).contains(property.getKey());
                assertThat(property.getValue()).hasSize(1);
                assertThat(property.getValue().get(0).isTextual()).isTrue();
            });
            if (i < COUNT && !GRAPH.names().get(i).isBlank()) {
                assertThat(entity.at("/properties/name/0").asText())
                        .isEqualTo(WholeCharacters.of(GRAPH.names().get(i)));
            }
            for (String end : List.of("subject", "object", "payerAccount", "beneficiaryAccount")) {
                if (entity.get("properties").has(end)) {
                    assertThat(ids)
                            .contains(entity.at("/properties/" + end + "/0").asText());
                }
            }
        }
        GraphFiles.write(GRAPH, "another case", folder.resolve("other.ftm.json"));
        assertThat(mapper.readTree(Files.readAllLines(folder.resolve("other.ftm.json"))
                                .get(0))
                        .get("id")
                        .asText())
                .as("ids of another case")
                .isNotIn(ids);
    }

    @Test
    void csvIsAPairOfTablesWithoutFormulas() throws IOException {
        List<Path> files = GraphFiles.write(GRAPH, "case", folder.resolve("g.csv"));
        assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("g.nodes.csv", "g.csv");
        Set<String> ids = new HashSet<>();
        List<CSVRecord> nodes = csv(files.get(0));
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(ids.add(nodes.get(i).get("id"))).isTrue();
            String visible = VisibleText.of(GRAPH.names().get(i % COUNT));
            assertThat(nodes.get(i).get("label")).isIn(visible, "'" + visible);
            assertThat(nodes.get(i).toList())
                    .allSatisfy(cell -> assertThat(cell).doesNotStartWith("=").doesNotStartWith("@"));
        }
        assertThat(ids).hasSize(2 * COUNT);
        assertThat(csv(files.get(1)))
                .hasSize(2 * (COUNT - 1))
                .allSatisfy(edge -> assertThat(ids).contains(edge.get("source"), edge.get("target")));
    }

    @Test
    void i2GetsAFilePerKindAndARoleForEachColumn() throws IOException {
        List<String> files = I2Folder.write(GRAPH, folder);
        assertThat(files)
                .containsExactly(
                        "README.zh.txt",
                        "README.en.txt",
                        "import-specification.csv",
                        "entities-member.csv",
                        "entities-account.csv",
                        "links-referred.csv",
                        "links-transferred.csv");
        Map<String, List<String>> specified = new HashMap<>();
        for (CSVRecord line : csv(folder.resolve("import-specification.csv"))) {
            specified
                    .computeIfAbsent(line.get("file"), file -> new ArrayList<>())
                    .add(line.get("column"));
            assertThat(line.get("importAs")).isNotBlank();
        }
        for (String file : files.subList(3, files.size())) {
            try (CSVParser parser = parser(folder.resolve(file))) {
                assertThat(specified.get(file)).isEqualTo(parser.getHeaderNames());
            }
        }
    }

    private Document xml(String name) throws Exception {
        Path file = folder.resolve(name);
        GraphFiles.write(GRAPH, "case", file);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (CSVParser parser = parser(file)) {
            return parser.getRecords();
        }
    }

    private static CSVParser parser(Path file) throws IOException {
        return CSVParser.parse(
                Files.newBufferedReader(file),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }
}
