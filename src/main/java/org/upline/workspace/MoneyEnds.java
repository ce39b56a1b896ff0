package org.upline.workspace;

import java.util.ArrayList;
import java.util.List;
import org.upline.funds.LedgerColumns;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.SourceRow;
import org.upline.model.UplineException;

/** What an investigator means by the words with which he says where money is to be followed from, or to. */
public final class MoneyEnds {
    private final OpenCase opened;

    public MoneyEnds(OpenCase opened) {
        this.opened = opened;
    }

    /**
     * The accounts of somebody, ascending.
     *
     * @param number number of an account, or a card that leads to it; else id of a person or of one of his members
     * @throws UplineException if it is none of these, or no account of that person is known
     */
    public List<Integer> of(String number) {
        LedgerColumns ledger = opened.ledger();
        return ledger.knows(number) || person(number) < 0 ? List.of(ledger.account(number)) : ofPerson(number);
    }

    /**
     * The accounts a natural person holds, ascending.
     *
     * @param id of the person, or of one of his members
     * @throws UplineException if there is no such person, or no account of his is known
     */
    public List<Integer> ofPerson(String id) {
        int person = person(id);
        if (person < 0) {
            throw UplineException.of("tracing.person.unknown", id);
        }
        List<Integer> accounts = new ArrayList<>();
        for (int a = 0; a < opened.ledger().accounts().count(); a++) {
            if (opened.ledger().accounts().person(a) == person) {
                accounts.add(a);
            }
        }
        if (accounts.isEmpty()) {
            throw UplineException.of(
                    "tracing.person.noAccount", id, opened.members().persons().id(person));
        }
        return accounts;
    }

    private int person(String id) {
        MemberColumns members = opened.members();
        int person = members.persons().find(id.strip());
        if (person >= 0) {
            return person;
        }
        int member = members.find(id.strip());
        return member < 0 ? -1 : members.person(member);
    }

    /**
     * The transfer that a row tells of. O(transfers).
     *
     * @param reference as {@link SourceLookup#find} takes it
     * @throws UplineException if the words name no file of the case, or no transfer was made of the row
     */
    public int transfer(String reference) {
        RowReference place = RowReference.read(opened.folder().decisions(), reference);
        SourceRow row = place.sourceRow();
        int transfer = opened.ledger().transfers().find(row.toString());
        if (transfer < 0) {
            throw UplineException.of("tracing.transfer.none", place.decision().name(), place.row(), reference);
        }
        return transfer;
    }
}
