package org.upline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.upline.model.Account;
import org.upline.model.BankCustomer;
import org.upline.model.BankNote;
import org.upline.model.Measure;
import org.upline.model.QueryTask;

/** The notes of a case by their sort, and the accounts they are about. */
final class BankNotes {
    private final List<BankNote> all;
    /** By account number and by the cards that lead to it; where both say something, the account itself. */
    private final Map<String, Integer> accountByNumber = new HashMap<>();

    private final Map<String, List<Integer>> accountsByHolder = new HashMap<>();

    BankNotes(List<BankNote> all, List<Account> accounts) {
        this.all = all;
        if (all.isEmpty()) {
            return;
        }
        for (int row = 0; row < accounts.size(); row++) {
            accountByNumber.put(accounts.get(row).number(), row);
            String holder = accounts.get(row).holderId().toUpperCase(Locale.ROOT);
            if (!holder.isEmpty()) {
                accountsByHolder
                        .computeIfAbsent(holder, any -> new ArrayList<>())
                        .add(row);
            }
        }
        for (int row = 0; row < accounts.size(); row++) {
            for (String card : accounts.get(row).cards()) {
                accountByNumber.putIfAbsent(card, row);
            }
        }
    }

    /** The notes of a label, in the order of the case. */
    List<BankNoteNode.Numbered> of(String label) {
        List<BankNoteNode.Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (BankNoteNode.label(all.get(i)).equals(label)) {
                numbered.add(new BankNoteNode.Numbered(all.get(i), i));
            }
        }
        return numbered;
    }

    /** Links from the accounts to the notes about them. */
    Links accountsOf(List<BankNoteNode.Numbered> notes) {
        Links links = new Links();
        for (int row = 0; row < notes.size(); row++) {
            for (int account : accounts(notes.get(row).note())) {
                links.add(account, row, 0);
            }
        }
        return links;
    }

    private List<Integer> accounts(BankNote note) {
        if (note instanceof BankCustomer customer) {
            return accountsByHolder.getOrDefault(customer.idNumber().toUpperCase(Locale.ROOT), List.of());
        }
        String number = note instanceof Measure measure
                ? measure.account()
                : note instanceof QueryTask task ? task.account() : "";
        Integer account = accountByNumber.get(number);
        return account == null ? List.of() : List.of(account);
    }
}
