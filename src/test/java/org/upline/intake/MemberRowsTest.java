package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.upline.model.Member;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.SourceRow;

class MemberRowsTest {
    private static final String[] CELLS = {"", "", "张三", "\uD840\uDC00x", "\uDC00", "é\u0000", "13900000000", "一星"};

    private final Random random = new Random(7);

    private String cell() {
        return CELLS[random.nextInt(CELLS.length)];
    }

    private @Nullable LocalDateTime time() {
        return random.nextInt(3) == 0
                ? null
                : LocalDateTime.of(1969, 12, 31, 23, 59, 59, 5).plusSeconds(random.nextInt(Integer.MAX_VALUE));
    }

    private long fen() {
        return random.nextBoolean() ? 0 : random.nextLong();
    }

    private MemberRow row(String source, int number) {
        Member member = new Member(
                "H" + random.nextInt(40),
                cell(),
                cell(),
                cell(),
                cell(),
                cell(),
                "",
                cell(),
                cell(),
                random.nextBoolean(),
                random.nextBoolean(),
                fen(),
                time(),
                cell(),
                cell(),
                fen(),
                fen(),
                cell(),
                "",
                cell(),
                cell(),
                new SourceRow(source, number));
        return new MemberRow(
                member,
                random.nextLong(),
                random.nextLong(),
                random.nextBoolean() ? PathEnd.EMPTY : new PathEnd("a" + cell(), cell()));
    }

    private List<MemberRow> rows(String source, int count) {
        return IntStream.range(0, count).mapToObj(i -> row(source, 2 + i)).toList();
    }

    private static MemberRows packed(List<MemberRow> rows) {
        MemberRows packed = new MemberRows();
        rows.forEach(packed::add);
        return packed;
    }

    @Test
    void rowsComeBackAsTheyWereAdded() {
        List<MemberRow> one = rows("aa", 70);
        List<MemberRow> other = rows("bb", 130);
        List<MemberRow> both = new ArrayList<>(one);
        both.addAll(other);
        assertThat(packed(both)).isEqualTo(both);
        MemberRows joined = MemberRows.joined(List.of(packed(one), new MemberRows(), packed(other)));
        assertThat(joined).isEqualTo(both);
        assertThat(joined.content(80)).isEqualTo(both.get(80).content());
        assertThatThrownBy(() -> joined.get(200)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rowsCompareAsTheirIdsDo() {
        List<MemberRow> rows = rows("aa", 60);
        MemberRows packed = packed(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < rows.size(); k++) {
                int expected =
                        rows.get(i).member().id().compareTo(rows.get(k).member().id());
                assertThat(Integer.signum(packed.compareIds(i, k))).isEqualTo(Integer.signum(expected));
            }
        }
    }

    @Test
    void withoutPathsTheRestStays() {
        List<MemberRow> rows = rows("aa", 20);
        MemberRows packed = packed(rows);
        packed.forgetPaths();
        for (int i = 0; i < rows.size(); i++) {
            MemberRow row = rows.get(i);
            assertThat(packed.get(i))
                    .isEqualTo(new MemberRow(row.member(), row.contentHigh(), row.contentLow(), PathEnd.EMPTY));
        }
        assertThatThrownBy(() -> packed.add(rows.get(0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTableOfMembersSaysWhatItsListSays() {
        List<MemberRow> rows = rows("aa", 50);
        int[] standing = {4, 0, 49, 17};
        PackedMembers members = new PackedMembers(packed(rows), standing);
        List<Member> listed =
                IntStream.of(standing).mapToObj(i -> rows.get(i).member()).toList();
        assertThat(members).isEqualTo(listed);
        assertSame(members, MemberTable.of(listed));
        long[] fees = {5, 0, -1, Long.MAX_VALUE};
        List<Member> paid = IntStream.range(0, fees.length)
                .mapToObj(m -> listed.get(m).paying(fees[m]))
                .toList();
        assertThat(members.paying(fees)).isEqualTo(paid);
        assertSame(members.paying(fees), MemberTable.of(paid));
    }

    private static void assertSame(MemberTable one, MemberTable other) {
        assertThat(one.size()).isEqualTo(other.size());
        for (int m = 0; m < one.size(); m++) {
            for (MemberField field : MemberField.values()) {
                assertThat(one.text(field, m)).isEqualTo(other.text(field, m));
            }
            assertThat(one.id(m)).isEqualTo(other.id(m));
            assertThat(one.inactive(m)).isEqualTo(other.inactive(m));
            assertThat(one.blank(m)).isEqualTo(other.blank(m));
            assertThat(one.feeFen(m)).isEqualTo(other.feeFen(m));
            assertThat(one.bonusFen(m)).isEqualTo(other.bonusFen(m));
            assertThat(one.withdrawnFen(m)).isEqualTo(other.withdrawnFen(m));
            assertThat(one.joined(m)).isEqualTo(other.joined(m));
            assertThat(one.row(m)).isEqualTo(other.row(m));
        }
        assertThat(one.texts(MemberField.NAME)).isEqualTo(other.texts(MemberField.NAME));
    }
}
