package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivedTableTest {
    record Rule(String unit, List<String> exclude) {}

    record Row(String id, Integer level, Rule rule) {}

    @Test
    void anArrayOfObjectsHasARowForEach() throws IOException {
        List<Row> value = List.of(
                new Row("1", 1, new Rule("persons", List.of())),
                new Row("2", null, new Rule("accounts", List.of("blank", "inactive"))));
        assertThat(csv(value)).isEqualTo("""
                        id,level,rule.unit,rule.exclude.0,rule.exclude.1
                        1,1,persons,,
                        2,,accounts,blank,inactive
                        """);
    }

    @Test
    void anObjectHasARowForEachValue() throws IOException {
        assertThat(csv(new Row("1", 2, new Rule("persons", List.of("blank"))))).isEqualTo("""
                        field,value
                        id,1
                        level,2
                        rule.unit,persons
                        rule.exclude.0,blank
                        """);
    }

    @Test
    void scalarsAndMixedArraysAreFields() throws IOException {
        assertThat(csv("x")).isEqualTo("field,value\n\"\",x\n");
        assertThat(csv(Arrays.asList("x", null, Map.of("a", 1)))).isEqualTo("field,value\n0,x\n1,\n2.a,1\n");
        assertThat(csv(List.of())).isEqualTo("field,value\n");
    }

    @Test
    void deepValuesTakeNoStack() throws IOException {
        // As deep as Jackson itself lets a tree be made.
        Object value = "end";
        for (int i = 0; i < 400; i++) {
            List<Object> around = new ArrayList<>();
            around.add(value);
            value = around;
        }
        assertThat(csv(value)).contains("0.0.0.0").endsWith(",end\n");
    }

    private static String csv(Object value) throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(CsvAudience.PROGRAM, key -> key).write(DerivedTable.of(value), out);
        return out.toString();
    }
}
