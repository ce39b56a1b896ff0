package org.upline.hierarchy;

import java.util.List;
import org.upline.model.Finding;
import org.upline.model.Person;

/**
 * The natural persons of a case, and what became of decisions on the way.
 *
 * @param persons every member in exactly one; by smallest member id in plain string order
 * @param findings {@code decisionOverruled}: members a decision names for whom a later one says otherwise; details: the
 *     decision, those that overrule it. {@code keptApart}: members whom a rule would join but for a split; details: the
 *     rule's name in lower case, the number they share, the splits
 */
public record FoldedPersons(List<Person> persons, List<Finding> findings) {}
