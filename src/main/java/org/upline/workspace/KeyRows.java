package org.upline.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.graph.Snapshot;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberKey;
import org.upline.model.AccountKind;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;

/**
 * All places of a case that may hold a key: first its members, then its accounts, then the cards of its accounts. Nothing
 * of the transfers is read.
 */
final class KeyRows {
    private final MemberColumns members;
    private final AccountColumns accounts;
    private final Map<String, String> files = new HashMap<>();
    private final List<String> cards = new ArrayList<>();
    private final List<Integer> accountOfCard = new ArrayList<>();

    private KeyRows(List<SourceFile> sources, MemberColumns members, AccountColumns accounts) {
        sources.forEach(source -> files.put(source.id(), source.name()));
        this.members = members;
        this.accounts = accounts;
        for (int account = 0; account < accounts.count(); account++) {
            for (String card : accounts.cards(account)) {
                cards.add(card);
                accountOfCard.add(account);
            }
        }
    }

    static KeyRows of(Snapshot snapshot) {
        return new KeyRows(
                FindingColumns.sources(snapshot), MemberColumns.read(snapshot), AccountColumns.read(snapshot));
    }

    static KeyRows of(OpenCase opened) {
        return new KeyRows(opened.sources(), opened.members(), opened.ledger().accounts());
    }

    int size() {
        return members.size() + accounts.count() + cards.size();
    }

    /** What a row has of a key, in the form in which it is compared; null for nothing that identifies. */
    @Nullable
    String value(CaseKey key, int row) {
        if (row < members.size()) {
            return ofMember(key).of(members, row);
        }
        int account = row - members.size();
        if (account >= accounts.count()) {
            return key == CaseKey.ACCOUNT ? MemberKey.CARD.comparable(cards.get(account - accounts.count())) : null;
        }
        return switch (key) {
            case ID_NUMBER -> MemberKey.ID_NUMBER.comparable(accounts.holderId(account));
            case ACCOUNT ->
                accounts.kind(account) == AccountKind.NUMBERED
                        ? MemberKey.CARD.comparable(accounts.number(account))
                        : null;
            default -> null;
        };
    }

    /** A written value in the form in which those of a key are compared; null if it identifies nobody. */
    static @Nullable String comparable(CaseKey key, String written) {
        return ofMember(key).comparable(written);
    }

    private static MemberKey ofMember(CaseKey key) {
        return switch (key) {
            case ID_NUMBER -> MemberKey.ID_NUMBER;
            case PHONE -> MemberKey.PHONE;
            case ACCOUNT -> MemberKey.CARD;
            case ADDRESS -> MemberKey.ADDRESS;
            case IP -> MemberKey.IP;
        };
    }

    /** The name at a row: of the member, or of the holder of the account. */
    String name(int row) {
        return row < members.size() ? members.name(row) : accounts.holder(account(row));
    }

    private int account(int row) {
        int account = row - members.size();
        return account < accounts.count() ? account : accountOfCard.get(account - accounts.count());
    }

    /** Who or what stands at a row. */
    CasePlace place(int row) {
        if (row < members.size()) {
            SourceRow source = members.row(row);
            return new CasePlace(
                    members.id(row),
                    null,
                    members.persons().id(members.person(row)),
                    members.name(row),
                    files.getOrDefault(source.source(), source.source()),
                    source);
        }
        int account = account(row);
        int person = accounts.person(account);
        return new CasePlace(
                null,
                accounts.number(account),
                person < 0 ? null : members.persons().id(person),
                accounts.holder(account),
                null,
                null);
    }
}
