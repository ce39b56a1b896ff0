package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.SourceKind;

/**
 * One file of every kind that is not a dump, cut into any pieces, each with the column names, given in any order and some of
 * them again: the case is the same, down to the row of the whole file from which each fact is taken.
 */
class SplitTest {
    private static final Pattern ROW = Pattern.compile("\\b([0-9a-f]{12}):(\\d+)\\b");

    @TempDir
    private Path folder;

    private record Table(String name, SourceKind kind, String header, List<String> rows) {}

    @Test
    void anySplitOrderAndRepetitionGivesTheSameCase() throws IOException {
        List<Table> tables = tables();
        Map<String, Map<String, Object>> whole = seen(new Random(0), tables, Integer.MAX_VALUE);
        assertThat(whole.get("members")).isNotEmpty();
        assertThat(whole.get("transfers")).isNotEmpty();
        assertThat(whole.get("notes")).isNotEmpty();
        assertThat(whole.get("findings")).isNotEmpty();
        for (int seed = 1; seed <= 40; seed++) {
            Map<String, Map<String, Object>> pieces = seen(new Random(seed), tables, 1 + seed % 7);
            for (String part : whole.keySet()) {
                assertThat(pieces.get(part)).as("seed %d, %s", seed, part).isEqualTo(whole.get(part));
            }
        }
    }

    /** What the case of the pieces says, with rows as those of the whole files. */
    private Map<String, Map<String, Object>> seen(Random random, List<Table> tables, int most) {
        Map<String, String> origin = new HashMap<>();
        Sources sources = new Sources(folder);
        List<SourceContent> contents = new ArrayList<>();
        for (Table table : tables) {
            int from = 0;
            for (int piece = 0; from < table.rows.size(); piece++) {
                int to = end(random, table, from, most);
                // A title of its own: pieces of the same bytes would be one file.
                String text =
                        "第 %d 页%n".formatted(piece) + table.header + String.join("", table.rows.subList(from, to));
                // Pieces keep the place of the whole in the order of names.
                String name = "%s %03d".formatted(table.name, piece);
                SourceContent content = sources.read(name, text.getBytes(StandardCharsets.UTF_8), table.kind);
                origin.put(content.source().id(), table.name + ":" + (from - 1));
                contents.add(content);
                from = to;
            }
        }
        Collections.shuffle(contents, random);
        contents.addAll(List.copyOf(contents.subList(0, random.nextInt(contents.size()))));
        Assembly assembly = new CaseAssembler(new LedgerResolver()::resolve).assemble(contents);
        assertThat(assembly.reports().stream().mapToInt(ImportReport::rowsRead).sum())
                .isPositive();
        return described(assembly.data(), origin);
    }

    /** Further rows that belong to the row above, such as a wallet's other cards, stay with it. */
    private static int end(Random random, Table table, int from, int most) {
        int to = most == Integer.MAX_VALUE ? table.rows.size() : from + 1 + random.nextInt(most);
        to = Math.min(to, table.rows.size());
        while (to < table.rows.size() && table.rows.get(to).startsWith("\t")) {
            to++;
        }
        return to;
    }

    private static Map<String, Map<String, Object>> described(CaseData data, Map<String, String> origin) {
        Map<String, Map<String, Object>> described = new LinkedHashMap<>();
        described.put("members", inOrder(data.members(), origin));
        described.put("accounts", inOrder(data.accounts(), origin));
        described.put("transfers", inOrder(data.transfers(), origin));
        described.put("notes", inOrder(data.notes(), origin));
        // What is gathered over one file is gathered over each of its pieces.
        Map<String, Object> findings = new TreeMap<>();
        for (Finding finding : data.findings()) {
            // What is told once a file counts its rows and names it, and so differs from piece to piece.
            boolean ofFile = finding.kind().equals("ledgerWithoutMember");
            String told = finding.kind() + finding.subjects() + (ofFile ? "" : finding.details());
            Collection<Object> rows = (Collection<Object>) findings.computeIfAbsent(told, any -> new TreeSet<Object>());
            finding.rows().forEach(row -> rows.add(inWhole(row.toString(), origin, row.source(), row.row())));
        }
        described.put("findings", findings);
        return described;
    }

    private static Map<String, Object> inOrder(List<?> records, Map<String, String> origin) {
        Map<String, Object> lines = new LinkedHashMap<>();
        for (Object one : records) {
            Matcher rows = ROW.matcher(one.toString());
            lines.put(
                    "%06d".formatted(lines.size()),
                    rows.replaceAll(row -> Matcher.quoteReplacement(
                            inWhole(row.group(), origin, row.group(1), Integer.parseInt(row.group(2))))));
        }
        return lines;
    }

    private static String inWhole(String written, Map<String, String> origin, String source, int row) {
        String place = origin.get(source);
        assertThat(place).as(written).isNotNull();
        int colon = place.lastIndexOf(':');
        return place.substring(0, colon) + ":" + (row + Integer.parseInt(place.substring(colon + 1)));
    }

    private static List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        tables.add(table("a", SourceKind.MEMBERS, "/golden/members.csv"));
        tables.add(table("b", SourceKind.TRANSACTIONS, "/golden/bank/交易明细信息.csv"));
        tables.add(table("c", SourceKind.TRANSACTIONS, "/formats/alipay.trades/支付宝账户明细.csv"));
        tables.add(table("d", SourceKind.TRANSACTIONS, "/formats/alipay.transfers/支付宝转账明细.csv"));
        tables.add(table("e", SourceKind.TRANSACTIONS, "/formats/tenpay.trades/TenpayTrades.txt"));
        tables.add(table("f", SourceKind.ACCOUNTS, "/formats/alipay.registrations/支付宝注册信息.csv"));
        tables.add(table("g", SourceKind.ACCOUNTS, "/formats/tenpay.registrations/TenpayRegInfo.txt"));
        tables.add(table("h", SourceKind.SUBACCOUNTS, "/formats/bank.subaccounts/关联子账户信息.csv"));
        tables.add(table("i", SourceKind.CUSTOMERS, "/formats/bank.customers/人员信息.csv"));
        tables.add(table("j", SourceKind.ADDRESSES, "/formats/bank.addresses/人员住址信息.csv"));
        tables.add(table("k", SourceKind.CONTACTS, "/formats/bank.contacts/人员联系方式信息.csv"));
        tables.add(table("l", SourceKind.MEASURES, "/formats/bank.measures/强制措施信息.csv"));
        tables.add(table("m", SourceKind.TASKS, "/formats/bank.tasks/任务信息.csv"));
        tables.add(new Table(
                "n",
                SourceKind.ACCOUNTS,
                "账户开户名称,开户人证件号码,交易卡号,交易账号,账户余额,账户状态,账号开户银行\n",
                List.of(
                        "资金池甲,,6222020000000000017,900100000000000017,950.00,正常,甲银行\n",
                        "资金池甲,,6222020000000000017,900100000000000017,950.00,正常,甲银行\n",
                        "别人,,6222020000000000017,900100000000000017,950.00,正常,甲银行\n",
                        "过账乙,,6217000000000000094,900200000000000094,1.00,销户,乙银行\n")));
        tables.add(table("o", SourceKind.LEDGER, "/formats/site.bonuses/奖金明细.csv"));
        assertThat(new HashSet<>(tables.stream().map(Table::kind).toList())).hasSize(SourceKind.values().length);
        return tables;
    }

    private static Table table(String name, SourceKind kind, String resource) throws IOException {
        try (InputStream in = SplitTest.class.getResourceAsStream(resource)) {
            List<String> lines = new ArrayList<>();
            text(in.readAllBytes()).replace("\uFEFF", "").lines().forEach(line -> lines.add(line + "\n"));
            return new Table(name, kind, lines.get(0), lines.subList(1, lines.size()));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException bankFile) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
