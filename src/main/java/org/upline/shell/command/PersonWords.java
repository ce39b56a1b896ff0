package org.upline.shell.command;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upline.hierarchy.PersonFlag;
import org.upline.hierarchy.PersonIdentity;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.PriorPenalty;
import org.upline.model.SchemeRole;
import org.upline.workspace.Ruling;

/** Puts what is known of persons into words. */
record PersonWords(Function<Message, String> words) {
    String flags(Collection<PersonFlag> flags) {
        return flags.stream()
                .map(flag -> words.apply(Message.of("persons.flag." + CountingRule.word(flag))))
                .collect(Collectors.joining(", "));
    }

    String role(SchemeRole role) {
        return words.apply(Message.of("persons.role." + role.word()));
    }

    String roles(Collection<SchemeRole> roles) {
        return roles.stream().map(this::role).collect(Collectors.joining(", "));
    }

    String penalty(PriorPenalty.Kind kind) {
        return words.apply(Message.of("persons.penalty." + CountingRule.word(kind)));
    }

    String prior(PriorPenalty prior) {
        return penalty(prior.kind()) + " " + prior.date();
    }

    String sex(PersonIdentity identity) {
        return identity.sex() == null ? "" : words.apply(Message.of("persons.sex." + identity.sex()));
    }

    /** Name of the province; empty where the number tells none. */
    String province(PersonIdentity identity) {
        return identity.province() == null ? "" : words.apply(Message.of("persons.province." + identity.province()));
    }

    /** What a decision says, such as {@code A = B}, or {@code A ≠ B, C}. */
    String ruling(Ruling ruling) {
        if (ruling instanceof Ruling.Merge merge) {
            return String.join(" = ", merge.members());
        }
        if (ruling instanceof Ruling.Split split) {
            return split.parts().stream().map(part -> String.join(", ", part)).collect(Collectors.joining(" ≠ "));
        }
        if (ruling instanceof Ruling.Role role) {
            return role.member() + ": " + role(role.role());
        }
        Ruling.Prior prior = (Ruling.Prior) ruling;
        return prior.member() + ": " + penalty(prior.penalty()) + " " + prior.date();
    }
}
