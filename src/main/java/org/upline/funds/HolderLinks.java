package org.upline.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upline.graph.TextIndex;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.IdentityNumber;
import org.upline.model.Member;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.Person;
import org.upline.model.SourceRow;

/**
 * Which accounts are held by which natural person of the scheme.
 *
 * <p>An account belongs to a person if its number or one of its cards is a bank card of one of his members, or if its
 * holder's identity number is a valid identity number of one of his members (GB 11643; {@code x} = {@code X}; fifteen
 * digits are extended). A name alone joins nobody, nor does a placeholder. Where that names several persons, one stands,
 * by this rule, and a finding says so:
 *
 * <ol>
 *   <li>Identity outranks the card, since the bank has checked it and the card is what somebody once typed into the
 *       scheme's site. Whoever both name goes before the others ({@code holderContradiction} if they name different
 *       people).
 *   <li>Of several, those whose member bears the holder's name go before the others.
 *   <li>Of several still, the first in the list of persons ({@code holderSeveralPersons}).
 * </ol>
 *
 * If only the card names a person, all of whose members bear other valid identity numbers than the holder, the account
 * is still his, with the finding {@code holderDiffers}: he may be paid on somebody else's card.
 */
public final class HolderLinks {
    private final int[] personOfAccount;
    private final Map<String, String> personByNumber;
    private final List<Finding> findings;

    private HolderLinks(int[] personOfAccount, Map<String, String> personByNumber, List<Finding> findings) {
        this.personOfAccount = personOfAccount;
        this.personByNumber = personByNumber;
        this.findings = List.copyOf(findings);
    }

    /**
     * Links the accounts of a case. O(members + accounts + cards), apart from logarithms.
     *
     * @param persons over the members of the case; a member of nobody's links nothing
     */
    public static HolderLinks link(CaseData data, List<Person> persons) {
        return new Linking(data, persons).run();
    }

    /** Index in the list of persons for each account of the case, −1 for none. */
    public int[] personOfAccount() {
        return personOfAccount.clone();
    }

    /** Id of the person by the number of each account that is linked, in the order of the numbers. */
    public Map<String, String> personByNumber() {
        return personByNumber;
    }

    /** What was contradictory; the subject is the account number, the details are ids of persons, the chosen one first. */
    public List<Finding> findings() {
        return findings;
    }

    /** One run over a case. */
    private static final class Linking {
        private final CaseData data;
        private final MemberTable table;
        private final List<Person> persons;
        private final TextIndex byId;
        private final TextIndex byCard;
        private final TextIndex byIdentity;
        private final int[] personOf;
        private final List<Finding> findings = new ArrayList<>();

        Linking(CaseData data, List<Person> persons) {
            this.data = data;
            this.persons = persons;
            table = MemberTable.of(data.members());
            byId = TextIndex.of(table.size(), table::id);
            personOf = new int[table.size()];
            Arrays.fill(personOf, -1);
            for (int p = 0; p < persons.size(); p++) {
                for (String id : persons.get(p).members()) {
                    for (int m : byId.find(id)) {
                        personOf[m] = p;
                    }
                }
            }
            byCard = index(MemberField.CARD, CardNumber::comparable);
            byIdentity = index(MemberField.ID_NUMBER, Linking::validIdentity);
        }

        private TextIndex index(MemberField field, Function<String, Optional<String>> key) {
            return TextIndex.of(
                    table.size(),
                    m -> personOf[m] < 0
                            ? null
                            : key.apply(table.text(field, m)).orElse(null));
        }

        private SortedSet<Integer> persons(TextIndex index, String key) {
            return Arrays.stream(index.find(key))
                    .mapToObj(m -> personOf[m])
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<Member> members(int person) {
            return persons.get(person).members().stream()
                    .flatMapToInt(id -> Arrays.stream(byId.find(id)))
                    .mapToObj(m -> data.members().get(m))
                    .toList();
        }

        private static Optional<String> validIdentity(String written) {
            return IdentityNumber.read(written).filter(IdentityNumber::valid).map(IdentityNumber::text);
        }

        HolderLinks run() {
            int[] personOfAccount = new int[data.accounts().size()];
            Arrays.fill(personOfAccount, -1);
            for (int a = 0; a < personOfAccount.length; a++) {
                Account account = data.accounts().get(a);
                // Cash and unnamed counterparties are no accounts that anybody holds.
                if (account.kind() == AccountKind.NUMBERED) {
                    personOfAccount[a] = holder(account);
                }
            }
            return new HolderLinks(personOfAccount, new HolderMap(data.accounts(), persons, personOfAccount), findings);
        }

        private int holder(Account account) {
            SortedSet<Integer> carded = new TreeSet<>();
            Stream.concat(Stream.of(account.number()), account.cards().stream())
                    .map(CardNumber::comparable)
                    .flatMap(Optional::stream)
                    .forEach(number -> carded.addAll(persons(byCard, number)));
            Optional<String> identity = validIdentity(account.holderId());
            SortedSet<Integer> identified =
                    identity.map(id -> persons(byIdentity, id)).orElseGet(TreeSet::new);
            if (carded.isEmpty() && identified.isEmpty()) {
                return -1;
            }
            SortedSet<Integer> both = new TreeSet<>(identified);
            both.retainAll(carded);
            SortedSet<Integer> candidates = !both.isEmpty() ? both : !identified.isEmpty() ? identified : carded;
            int chosen = candidates.stream()
                    .filter(p -> members(p).stream()
                            .anyMatch(member ->
                                    !member.name().isEmpty() && member.name().equals(account.holder())))
                    .findFirst()
                    .orElse(candidates.first());
            SortedSet<Integer> others = new TreeSet<>(carded);
            others.addAll(identified);
            others.remove(chosen);
            if (!others.isEmpty()) {
                boolean contradiction = !identified.isEmpty() && !identified.containsAll(carded);
                report(contradiction ? "holderContradiction" : "holderSeveralPersons", account, chosen, others);
            } else if (identity.isPresent() && identified.isEmpty() && allIdentified(members(chosen))) {
                report("holderDiffers", account, chosen, others);
            }
            return chosen;
        }

        private static boolean allIdentified(List<Member> members) {
            return members.stream().allMatch(m -> validIdentity(m.idNumber()).isPresent());
        }

        private void report(String kind, Account account, int chosen, Collection<Integer> others) {
            List<SourceRow> rows = new ArrayList<>(account.rows());
            members(chosen).forEach(member -> rows.add(member.row()));
            others.forEach(p -> members(p).forEach(member -> rows.add(member.row())));
            List<String> details = new ArrayList<>();
            details.add(persons.get(chosen).id());
            details.add(String.join(
                    ", ", others.stream().map(p -> persons.get(p).id()).toList()));
            findings.add(new Finding(kind, List.of(account.number()), rows, details));
        }
    }
}
