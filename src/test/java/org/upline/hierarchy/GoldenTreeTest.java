package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;

/** Every figure of the golden case, as JSON, down to the last key. */
class GoldenTreeTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "tree-accounts-placement.json,                      ACCOUNTS, PLACEMENT, false",
        "tree-accounts-referral.json,                       ACCOUNTS, REFERRAL,  false",
        "tree-accounts-referral-exclude-inactive-blank.json, ACCOUNTS, REFERRAL,  true",
        "tree-persons-placement.json,                       PERSONS,  PLACEMENT, false",
        "tree-persons-referral.json,                        PERSONS,  REFERRAL,  false",
        "tree-persons-referral-exclude-inactive-blank.json,  PERSONS,  REFERRAL,  true"
    })
    void figuresAreThoseExpected(String file, Unit unit, Tree kind, boolean excluding) throws IOException {
        Set<Exclusion> exclude = excluding ? EnumSet.of(Exclusion.INACTIVE, Exclusion.BLANK) : Set.of();
        CountedTree tree =
                Counting.count(MemberBuilder.columns(GoldenMembers.read()), new CountingRule(unit, kind, exclude));
        JsonNode expected = GoldenMembers.expected(file);

        assertThat(asJson(TreeTable.of(tree))).isEqualTo(expected.get("members"));
        JsonNode summary = asJson(TreeSummaries.of("golden", tree, Thresholds.standard()));
        for (String key : new String[] {"units", "roots", "maxLevel", "perLevel", "findings"}) {
            assertThat(summary.get(key)).as(key).isEqualTo(expected.get(key));
        }
    }

    private JsonNode asJson(Object result) throws IOException {
        return json.readTree(json.writeValueAsString(result));
    }
}
