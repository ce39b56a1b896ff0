package org.upline.store;

import org.upline.model.BankCustomer;
import org.upline.model.BankNote;
import org.upline.model.Measure;
import org.upline.model.QueryTask;

/** A row of bank feedback as a node: {@code (:BankCustomer)}, {@code (:Measure)} or {@code (:QueryTask)}. */
final class BankNoteNode {
    static final String CUSTOMER = "BankCustomer";
    static final String MEASURE = "Measure";
    static final String TASK = "QueryTask";

    private BankNoteNode() {}

    /** A note with its place among the notes of the case, from 0. */
    record Numbered(BankNote note, int ordinal) {
        String id() {
            return "N-" + (ordinal + 1L);
        }
    }

    static String label(BankNote note) {
        return note instanceof BankCustomer ? CUSTOMER : note instanceof Measure ? MEASURE : TASK;
    }

    static void write(Numbered numbered, PropertyWriter to) {
        to.key("id", numbered.id()).number("ordinal", (long) numbered.ordinal);
        BankNote note = numbered.note;
        if (note instanceof BankCustomer customer) {
            to.text("name", customer.name())
                    .text("idKind", customer.idKind())
                    .indexed("idNumber", customer.idNumber())
                    .text("address", customer.address())
                    .text("phone", customer.phone())
                    .text("employer", customer.employer())
                    .text("email", customer.email())
                    .text("agent", customer.agent());
        } else if (note instanceof Measure measure) {
            to.text("account", measure.account())
                    .text("bank", measure.bank())
                    .text("type", measure.type())
                    .number("amountFen", measure.amountFen())
                    .text("authority", measure.authority())
                    .time("from", measure.from())
                    .time("until", measure.until())
                    .text("serial", measure.serial())
                    .text("remark", measure.remark());
        } else if (note instanceof QueryTask task) {
            to.text("serial", task.serial())
                    .text("bank", task.bank())
                    .text("idNumber", task.idNumber())
                    .text("account", task.account())
                    .text("result", task.result())
                    .flag("failed", task.failed());
        }
        to.place(note.row());
    }
}
