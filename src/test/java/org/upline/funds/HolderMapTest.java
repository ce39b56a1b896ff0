package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.Person;

class HolderMapTest {
    private final HolderMap holders = new HolderMap(
            List.of(account("1"), account("2"), account("3"), account("4")),
            List.of(person("a"), person("b")),
            new int[] {1, -1, 0, 1});

    private static Account account(String number) {
        return new Account(
                number,
                AccountKind.NUMBERED,
                List.of(),
                "",
                "",
                "",
                "CNY",
                null,
                "",
                true,
                null,
                null,
                null,
                List.of());
    }

    private static Person person(String member) {
        return new Person("P-" + member, List.of(member), List.of());
    }

    @Test
    void accountsWithAHolderStandInTheirOrder() {
        assertThat(holders)
                .hasSize(3)
                .containsExactly(Map.entry("1", "P-b"), Map.entry("3", "P-a"), Map.entry("4", "P-b"));
    }

    @Test
    void oneIsFoundByItsNumber() {
        assertThat(holders).containsEntry("3", "P-a").doesNotContainKey("2").doesNotContainKey("9");
        assertThat(holders.get("9")).isNull();
        assertThat(holders).isEqualTo(Map.of("1", "P-b", "3", "P-a", "4", "P-b"));
    }
}
