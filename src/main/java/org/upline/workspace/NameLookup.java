package org.upline.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.upline.hierarchy.MemberText;
import org.upline.workspace.CaseRegister.Section;

/**
 * Whom an investigator means who writes no id but a name, a whole mobile number, a whole identity number or the last digits
 * of a card ({@code *1234} or {@code 尾号1234}). All who are called so are named, and whoever asks has to choose: nobody is
 * picked here.
 *
 * <p>Names are found by bisection. The rest is looked for among all members or accounts, O(n), and only where nobody bears
 * the word as a name. Digits alone are never taken for the end of a card: they are too easily an id with a slip in it.
 */
public final class NameLookup {
    private static final Pattern CARD_END = Pattern.compile("(?:\\*|尾号)([0-9]{3,})");
    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9]{17}[0-9Xx]");

    private final CaseRegister register;

    public NameLookup(CaseRegister register) {
        this.register = register;
    }

    /**
     * One who may be meant.
     *
     * @param id as a command takes it
     * @param name of the member, or of the account's holder
     * @param about what tells him from the others: person and phone, or the bank
     */
    public record Candidate(String id, String name, String about) {}

    /** The members who are called so, by id. */
    public List<Candidate> members(String word) {
        return Arrays.stream(membersCalled(word)).mapToObj(this::member).toList();
    }

    /** The persons who are called so, each with the smallest of the ids that bear the word, by it. */
    public List<Candidate> persons(String word) {
        return List.copyOf(byPerson(word).values());
    }

    /** The accounts whose holder is called so, or whose number or card ends so, by number. */
    public List<Candidate> accounts(String word) {
        return Arrays.stream(accountsCalled(word)).mapToObj(this::account).toList();
    }

    /** The persons who are called so, and the accounts of holders called so who are none of these. */
    public List<Candidate> moneyEnds(String word) {
        Map<Integer, Candidate> persons = byPerson(word);
        List<Candidate> ends = new ArrayList<>(persons.values());
        int[] personOf = register.snapshot().ints("account.person");
        for (int account : accountsCalled(word)) {
            if (!persons.containsKey(personOf[account])) {
                ends.add(account(account));
            }
        }
        return List.copyOf(ends);
    }

    /** Ids and names of the sections that differ from a word by one slip of the finger, section by section. */
    public List<String> near(List<Section> sections, String word, int most) {
        return sections.stream()
                .flatMap(section -> Slips.of(register, section, word, most).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private Map<Integer, Candidate> byPerson(String word) {
        Map<Integer, Candidate> persons = new LinkedHashMap<>();
        for (int member : membersCalled(word)) {
            persons.putIfAbsent(register.personOf()[member], member(member));
        }
        return persons;
    }

    private int[] membersCalled(String word) {
        int[] named = register.rows(Section.MEMBER_NAME, word);
        if (named.length > 0) {
            return named;
        }
        Matcher card = CARD_END.matcher(word);
        if (card.matches()) {
            return rows(MemberText.CARD, text -> text.endsWith(card.group(1)));
        }
        if (PHONE.matcher(word).matches()) {
            return rows(MemberText.PHONE, word::equals);
        }
        return ID_NUMBER.matcher(word).matches() ? rows(MemberText.ID_NUMBER, word::equalsIgnoreCase) : new int[0];
    }

    private int[] rows(MemberText text, Predicate<String> wanted) {
        List<String> column = text.read(register.snapshot());
        return IntStream.range(0, column.size())
                .parallel()
                .filter(member -> wanted.test(column.get(member)))
                .toArray();
    }

    private int[] accountsCalled(String word) {
        int[] held = register.rows(Section.HOLDER, word);
        Matcher end = CARD_END.matcher(word);
        return held.length > 0 || !end.matches() ? held : register.accountsEnding(end.group(1));
    }

    private Candidate member(int member) {
        String phone = MemberText.PHONE.read(register.snapshot()).get(member);
        String person = register.personId(register.personOf()[member]);
        return new Candidate(
                register.memberId(member),
                register.memberName(member),
                phone.isEmpty() ? person : person + ", " + phone);
    }

    private Candidate account(int account) {
        return new Candidate(
                register.account(account),
                register.holder(account),
                register.snapshot().strings("account.bank").get(account));
    }
}
