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
import java.util.stream.IntStream;
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

        Linking(CaseData data, List<Person> persons) {
            this.data = data;
            this.persons = persons;
            table = MemberTable.of(data.members());
            byId = TextIndex.of(table.size(), table::id);
            personOf = new int[table.size()];
            Arrays.fill(personOf, -1);
            IntStream.range(0, persons.size()).parallel().forEach(p -> {
                for (String id : persons.get(p).members()) {
                    for (int m : byId.find(id)) {
                        personOf[m] = p;
                    }
                }
            });
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
            SortedSet<Integer> found = new TreeSet<>();
            for (int m : index.find(key)) {
                found.add(personOf[m]);
            }
            return found;
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

        /** Each account by itself, on all processors; what is found stands in the order of the accounts. */
        HolderLinks run() {
            List<Account> accounts = data.accounts();
            int[] personOfAccount = new int[accounts.size()];
            Arrays.fill(personOfAccount, -1);
            List<Finding> findings = IntStream.range(0, personOfAccount.length)
                    .parallel()
                    // Cash and unnamed counterparties are no accounts that anybody holds.
                    .filter(a -> accounts.get(a).kind() == AccountKind.NUMBERED)
                    .mapToObj(a -> {
                        List<Finding> found = new ArrayList<>(0);
                        personOfAccount[a] = holder(accounts.get(a), found);
                        return found;
                    })
                    .flatMap(List::stream)
                    .toList();
            return new HolderLinks(personOfAccount, new HolderMap(data.accounts(), persons, personOfAccount), findings);
        }

        private int holder(Account account, List<Finding> findings) {
            SortedSet<Integer> carded = new TreeSet<>();
            addCarded(account.number(), carded);
            account.cards().forEach(card -> addCarded(card, carded));
            Optional<String> identity = validIdentity(account.holderId());
            SortedSet<Integer> identified =
                    identity.map(id -> persons(byIdentity, id)).orElseGet(TreeSet::new);
            if (carded.isEmpty() && identified.isEmpty()) {
                return -1;
            }
            SortedSet<Integer> both = new TreeSet<>(identified);
            both.retainAll(carded);
            SortedSet<Integer> candidates = !both.isEmpty() ? both : !identified.isEmpty() ? identified : carded;
            int chosen = candidates.size() == 1 ? candidates.first() : named(candidates, account.holder());
            SortedSet<Integer> others = new TreeSet<>(carded);
            others.addAll(identified);
            others.remove(chosen);
            if (!others.isEmpty()) {
                boolean contradiction = !identified.isEmpty() && !identified.containsAll(carded);
                findings.add(
                        told(contradiction ? "holderContradiction" : "holderSeveralPersons", account, chosen, others));
            } else if (identity.isPresent() && identified.isEmpty() && allIdentified(members(chosen))) {
                findings.add(told("holderDiffers", account, chosen, others));
            }
            return chosen;
        }

        /** The first whose member bears the name, else the first. */
        private int named(SortedSet<Integer> candidates, String name) {
            return candidates.stream()
                    .filter(p -> members(p).stream()
                            .anyMatch(member ->
                                    !member.name().isEmpty() && member.name().equals(name)))
                    .findFirst()
                    .orElse(candidates.first());
        }

        private void addCarded(String written, SortedSet<Integer> carded) {
            CardNumber.comparable(written).ifPresent(number -> carded.addAll(persons(byCard, number)));
        }

        private static boolean allIdentified(List<Member> members) {
            return members.stream().allMatch(m -> validIdentity(m.idNumber()).isPresent());
        }

        private Finding told(String kind, Account account, int chosen, Collection<Integer> others) {
            List<SourceRow> rows = new ArrayList<>(account.rows());
            members(chosen).forEach(member -> rows.add(member.row()));
            others.forEach(p -> members(p).forEach(member -> rows.add(member.row())));
            List<String> details = new ArrayList<>();
            details.add(persons.get(chosen).id());
            details.add(String.join(
                    ", ", others.stream().map(p -> persons.get(p).id()).toList()));
            return new Finding(kind, List.of(account.number()), rows, details);
        }
    }
}
