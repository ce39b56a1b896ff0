package org.upline.hierarchy;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.model.CaseData;
import org.upline.model.CountingRule;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.SourceRow;

/** Builds member rows for tests; what is not said is empty. */
final class MemberBuilder {
    private final String id;
    private String name = "";
    private String idNumber = "";
    private String phone = "";
    private String card = "";
    private String referrer = "";
    private String placement = "";
    private boolean inactive;
    private boolean blank;
    private long feeFen;
    private long bonusFen;
    private @Nullable LocalDateTime joined;
    private SourceRow row = new SourceRow("000000000000", 2);

    private MemberBuilder(String id) {
        this.id = id;
    }

    static MemberBuilder member(String id) {
        return new MemberBuilder(id);
    }

    static MemberBuilder member(String id, String referrer) {
        return new MemberBuilder(id).referrer(referrer);
    }

    MemberBuilder name(String value) {
        name = value;
        return this;
    }

    MemberBuilder idNumber(String value) {
        idNumber = value;
        return this;
    }

    MemberBuilder phone(String value) {
        phone = value;
        return this;
    }

    MemberBuilder card(String value) {
        card = value;
        return this;
    }

    MemberBuilder referrer(String value) {
        referrer = value;
        return this;
    }

    MemberBuilder placement(String value) {
        placement = value;
        return this;
    }

    MemberBuilder inactive(boolean value) {
        inactive = value;
        return this;
    }

    MemberBuilder blank(boolean value) {
        blank = value;
        return this;
    }

    MemberBuilder fee(long fen) {
        feeFen = fen;
        return this;
    }

    MemberBuilder bonus(long fen) {
        bonusFen = fen;
        return this;
    }

    MemberBuilder joined(@Nullable LocalDateTime value) {
        joined = value;
        return this;
    }

    MemberBuilder row(int value) {
        row = new SourceRow("000000000000", value);
        return this;
    }

    Member build() {
        return new Member(
                id, "u" + id, name, idNumber, phone, referrer, placement, "", "", inactive, blank, feeFen, joined, "",
                card, bonusFen, 0, "", "", "", "", row);
    }

    static List<Member> list(MemberBuilder... members) {
        return Stream.of(members)
                .map(MemberBuilder::build)
                .sorted(Comparator.comparing(Member::id))
                .toList();
    }

    static MemberColumns columns(List<Member> members) {
        return columns(members, PersonFolding.fold(members));
    }

    static MemberColumns columns(List<Member> members, List<Person> persons) {
        return MemberColumns.of(new CaseData(List.of(), members, List.of(), List.of(), List.of()), persons);
    }

    static MemberColumns columns(MemberBuilder... members) {
        return columns(list(members));
    }

    static CountedTree count(CountingRule rule, MemberBuilder... members) {
        return Counting.count(columns(members), rule);
    }
}
