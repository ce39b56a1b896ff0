package org.upline.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upline.funds.AccountGroup;
import org.upline.funds.AccountGroups;
import org.upline.funds.AccountPlaces;
import org.upline.funds.FlowDimension;
import org.upline.funds.FundsRules;
import org.upline.funds.LedgerColumns;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.model.CountingRule;
import org.upline.model.Message;

/** The accounts of a case in groups, by what ledger and member list together say of them. */
public final class MoneyGroups {
    private final OpenCase opened;
    private final FundsRules rules;
    private final CountingRule counting;

    /**
     * @param rules by which accounts get their part
     * @param counting by which members get their level
     */
    public MoneyGroups(OpenCase opened, FundsRules rules, CountingRule counting) {
        this.opened = opened;
        this.rules = rules;
        this.counting = counting;
    }

    /** Groups by all these dimensions at once; the month groups transfers and has no part in it. O(members + accounts). */
    public AccountGroups by(List<FlowDimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension != FlowDimension.MONTH)
                .map(this::by)
                .reduce(AccountGroups::and)
                .orElseGet(() -> AccountGroups.together(opened.ledger()));
    }

    private AccountGroups by(FlowDimension dimension) {
        LedgerColumns ledger = opened.ledger();
        return switch (dimension) {
            case LEVEL -> byLevel();
            case PART -> AccountGroups.byPart(SchemeMoney.of(opened, rules).profiles());
            case PERSON -> byPerson();
            case PLACE -> AccountPlaces.group(ledger, this::addresses);
            case BANK -> AccountGroups.byBank(ledger);
            case ACCOUNT -> AccountGroups.byAccount(ledger);
            case MONTH -> AccountGroups.together(ledger);
        };
    }

    /** A person counts on his highest level; those whom the counting rule leaves out are a group of their own. */
    private AccountGroups byLevel() {
        CountedTree tree = Counting.count(opened.members(), counting);
        int[] level = new int[opened.members().persons().size()];
        Arrays.fill(level, tree.maxLevel() + 1);
        for (int unit = 0; unit < tree.units(); unit++) {
            int person = tree.person(unit);
            level[person] = Math.min(level[person], tree.level(unit));
        }
        List<AccountGroup> named = new ArrayList<>(IntStream.rangeClosed(1, tree.maxLevel())
                .mapToObj(Integer::toString)
                .map(text -> new AccountGroup(
                        AccountGroup.Kind.NAMED, List.of(text), List.of(Message.of("flows.group.level", text))))
                .toList());
        named.add(new AccountGroup(
                AccountGroup.Kind.NAMED, List.of("notCounted"), List.of(Message.of("flows.group.notCounted"))));
        return AccountGroups.of(opened.ledger(), named, heldBy(person -> level[person] - 1), "notMember");
    }

    private AccountGroups byPerson() {
        MemberColumns members = opened.members();
        List<AccountGroup> named = IntStream.range(0, members.persons().size())
                .mapToObj(person -> new AccountGroup(
                        AccountGroup.Kind.NAMED,
                        List.of(members.persons().id(person)),
                        List.of(Message.of(
                                "flows.group.person",
                                members.name(members.persons().members(person)[0]),
                                members.persons().id(person)))))
                .toList();
        return AccountGroups.of(opened.ledger(), named, heldBy(person -> person), "notMember");
    }

    /** The group of the person who holds an account; none for one that no member holds. */
    private IntUnaryOperator heldBy(IntUnaryOperator groupOfPerson) {
        return account -> {
            int person = opened.ledger().accounts().person(account);
            return person < 0 ? -1 : groupOfPerson.applyAsInt(person);
        };
    }

    private String addresses(int person) {
        MemberColumns members = opened.members();
        return Arrays.stream(members.persons().members(person))
                .mapToObj(member ->
                        members.text(MemberText.PROVINCE, member) + " " + members.text(MemberText.ADDRESS, member))
                .collect(Collectors.joining(" "));
    }
}
