package org.upline.hierarchy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.upline.model.Member;
import org.upline.model.Money;

/** The golden member list, read just well enough: the first row of an id stands, a row without one does not. */
final class GoldenMembers {
    private GoldenMembers() {}

    static List<Member> read() {
        Map<String, Member> members = new TreeMap<>();
        try (Reader in = new InputStreamReader(
                        GoldenMembers.class.getResourceAsStream("/golden/members.csv"), Charset.forName("GB18030"));
                CSVParser rows = CSVParser.parse(
                        in,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            for (CSVRecord row : rows) {
                if (!row.get("会员编号").isBlank()) {
                    members.putIfAbsent(row.get("会员编号"), member(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(members.values());
    }

    private static Member member(CSVRecord row) {
        return MemberBuilder.member(row.get("会员编号"))
                .name(row.get("真实姓名"))
                .idNumber(row.get("身份证号").strip())
                .phone(row.get("手机号"))
                .referrer(row.get("推荐人编号"))
                .placement(row.get("安置人编号"))
                .inactive(row.get("激活状态").equals("0"))
                .blank(row.get("空单标志").equals("1"))
                .fee(Money.fenOfYuan(row.get("报单金额")))
                .joined(LocalDateTime.parse(row.get("注册时间").replace(' ', 'T')))
                .card(row.get("银行卡号"))
                .row((int) row.getRecordNumber() + 1)
                .build();
    }

    static JsonNode expected(String file) {
        try {
            return new ObjectMapper().readTree(GoldenMembers.class.getResourceAsStream("/golden/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
