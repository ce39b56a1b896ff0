package org.upline.workspace;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.graph.PrefixIndex;
import org.upline.graph.Snapshot;
import org.upline.hierarchy.MemberColumns;

/**
 * Who and what a case knows, by number and by name, as it is looked up while somebody types: opening reads little and
 * looking up looks at a handful of texts, however many millions there are.
 */
public final class CaseRegister {
    private static final int NUMBERS_SHOWN = 3;

    private final Snapshot snapshot;
    private final List<String> memberIds;
    private final List<String> memberNames;
    private final List<String> personIds;
    private final List<String> accounts;
    private final List<String> holders;
    private final List<String> cards;
    private final int[] accountOfCard;
    private final Map<Section, PrefixIndex> sections = new EnumMap<>(Section.class);
    private int[] personOf = new int[0];
    private @Nullable Optional<LocalDate> dataDate;

    /** Where one can look something up. */
    public enum Section {
        MEMBER,
        MEMBER_NAME,
        PERSON,
        ACCOUNT,
        CARD,
        HOLDER
    }

    /**
     * Something that can be typed.
     *
     * @param about what else is known of it: the name behind a number, the numbers behind a name
     */
    public record Entry(String text, String about) {}

    /**
     * The first few of what begins so.
     *
     * @param more how many there are besides; of names, each bearer counts
     * @param common with which all of them begin
     */
    public record Page(List<Entry> entries, int more, String common) {}

    private CaseRegister(Snapshot snapshot) {
        this.snapshot = snapshot;
        memberIds = snapshot.strings("member.id");
        memberNames = snapshot.strings("member.name");
        personIds = snapshot.strings("person.id");
        accounts = snapshot.strings("account.number");
        holders = snapshot.strings("account.holder");
        cards = snapshot.strings("account.byCard");
        accountOfCard = snapshot.ints("account.byCard.account");
    }

    /** Of the case as it stands; nothing where it first would have to be made anew from its sources. */
    public static Optional<CaseRegister> of(CaseFolder folder) {
        try {
            Generations generations = new Generations(folder);
            String id = folder.decisions().generation();
            return generations.isWhole(id)
                    ? Optional.of(new CaseRegister(Snapshot.open(generations.snapshot(id))))
                    : Optional.empty();
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** Whose id this is in the case. */
    public boolean isOf(CaseFolder folder) {
        return snapshot.generation().equals(folder.decisions().generation());
    }

    /** Number of members on the lists. */
    public int members() {
        return memberIds.size();
    }

    /** Number of movements of money. */
    public int transfers() {
        return snapshot.strings("transfer.rows").size();
    }

    /** The last day on which somebody joined or money moved, as {@link OpenCase#dataDate}. Found at the first call. */
    public synchronized Optional<LocalDate> dataDate() {
        if (dataDate == null) {
            // A time that is not known is the smallest long in both columns.
            long last = LongStream.concat(
                            Arrays.stream(snapshot.longs("member.joined")),
                            Arrays.stream(snapshot.longs("transfer.time")))
                    .max()
                    .orElse(Long.MIN_VALUE);
            dataDate = last == Long.MIN_VALUE
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.ofEpochSecond(last, 0, ZoneOffset.UTC).toLocalDate());
        }
        return dataDate;
    }

    public boolean has(Section section, String text) {
        PrefixIndex index = index(section);
        PrefixIndex.Range range = index.beginning(text);
        return range.size() > 0 && index.text(range.from()).equals(text);
    }

    /** Rows of the section's own numbering with exactly this text: members, persons or accounts, ascending. */
    int[] rows(Section section, String text) {
        return index(section).rows(text);
    }

    /**
     * What begins so, each text once, in plain string order.
     *
     * @param most how many are given at the most
     */
    public Page beginning(Section section, String start, int most) {
        PrefixIndex index = index(section);
        PrefixIndex.Range range = index.beginning(start);
        List<Entry> entries = new ArrayList<>();
        int place = range.from();
        while (place < range.to() && entries.size() < most) {
            int end = index.behind(place);
            entries.add(new Entry(index.text(place), about(section, index, place, end)));
            place = end;
        }
        String common = range.size() == 0 ? "" : common(index.text(range.from()), index.text(range.to() - 1));
        return new Page(List.copyOf(entries), range.to() - place, common);
    }

    /** Accounts whose number ends so, or to which a card that does leads; ascending, O(accounts + cards). */
    int[] accountsEnding(String digits) {
        IntStream numbers = IntStream.range(0, accounts.size())
                .filter(account -> accounts.get(account).endsWith(digits));
        IntStream byCard = IntStream.range(0, cards.size())
                .filter(card -> cards.get(card).endsWith(digits))
                .map(card -> accountOfCard[card]);
        return IntStream.concat(numbers, byCard).sorted().distinct().toArray();
    }

    /** Each of the texts that begin so, once, up to a number. */
    void each(Section section, String start, int most, Consumer<String> use) {
        PrefixIndex index = index(section);
        PrefixIndex.Range range = index.beginning(start);
        String last = "";
        for (int place = range.from(); place < Math.min(range.to(), range.from() + most); place++) {
            String text = index.text(place);
            if (!text.equals(last)) {
                use.accept(text);
            }
            last = text;
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    String memberId(int member) {
        return memberIds.get(member);
    }

    String memberName(int member) {
        return memberNames.get(member);
    }

    String personId(int person) {
        return personIds.get(person);
    }

    String account(int account) {
        return accounts.get(account);
    }

    String holder(int account) {
        return holders.get(account);
    }

    /** Person of each member; read at the first call, then kept. */
    synchronized int[] personOf() {
        if (personOf.length == 0) {
            personOf = snapshot.ints("person.ofMember");
        }
        return personOf;
    }

    private String about(Section section, PrefixIndex index, int from, int to) {
        int row = index.row(from);
        return switch (section) {
            case MEMBER -> memberName(row);
            case PERSON -> firstName(row);
            case ACCOUNT -> holder(row);
            case CARD -> account(accountOfCard[row]);
            case MEMBER_NAME -> numbers(index, from, to, this::memberId);
            case HOLDER -> numbers(index, from, to, this::account);
        };
    }

    /** A person's id is that of its smallest member behind {@code P-}. */
    private String firstName(int person) {
        int[] members = rows(Section.MEMBER, personId(person).substring(2));
        return members.length == 0 ? "" : memberName(members[0]);
    }

    private static String numbers(PrefixIndex index, int from, int to, IntFunction<String> number) {
        StringJoiner numbers = new StringJoiner(", ");
        for (int place = from; place < Math.min(to, from + NUMBERS_SHOWN); place++) {
            numbers.add(number.apply(index.row(place)));
        }
        return to - from > NUMBERS_SHOWN ? numbers + ", … (" + (to - from) + ")" : numbers.toString();
    }

    private static String common(String first, String last) {
        int mismatch = Arrays.mismatch(first.toCharArray(), last.toCharArray());
        int end = mismatch < 0 ? first.length() : mismatch;
        // Never half a character.
        boolean cut = end > 0 && Character.isHighSurrogate(first.charAt(end - 1));
        return first.substring(0, cut ? end - 1 : end);
    }

    private synchronized PrefixIndex index(Section section) {
        return Objects.requireNonNull(sections.computeIfAbsent(section, wanted -> switch (wanted) {
            case MEMBER -> PrefixIndex.of(memberIds);
            case PERSON -> PrefixIndex.of(personIds);
            case ACCOUNT -> PrefixIndex.of(accounts);
            case CARD -> PrefixIndex.of(cards);
            case MEMBER_NAME -> PrefixIndex.of(memberNames, order(MemberColumns.BY_NAME, memberNames));
            case HOLDER -> PrefixIndex.of(holders, order(AccountColumns.BY_HOLDER, holders));
        }));
    }

    /** A snapshot of an earlier version has no such column; then the order is made here, which takes a moment. */
    private int[] order(String column, List<String> texts) {
        return snapshot.has(column) ? snapshot.ints(column) : PrefixIndex.order(texts);
    }
}
