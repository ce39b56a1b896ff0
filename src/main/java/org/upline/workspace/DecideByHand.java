package org.upline.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.model.Message;

/**
 * The use case of deciding by hand, and of taking it back. A decision about who is one person makes a new generation, as an
 * import does; any other is read beside the generation. Either way the case changes in one step: the replacing of its
 * decisions.
 */
public final class DecideByHand {
    private final CaseFolder folder;
    private final GenerationBuild build;

    /**
     * @param words puts the reasons of rejected rows into words, for the rejects files
     * @param watch is told what is being done
     */
    public DecideByHand(CaseFolder folder, Function<Message, String> words, BuildWatch watch) {
        this.folder = folder;
        this.build = new GenerationBuild(folder, words, watch);
    }

    /** Takes decisions together, all or none, in this order; returns them with their ids. */
    public List<Decision> take(List<Authored> rulings) {
        try (CaseLock lock = folder.lock()) {
            lock.requireHeld();
            Decisions before = folder.decisions();
            Decisions after = before;
            for (Authored authored : rulings) {
                after = after.plus(authored.ruling(), authored.authorship());
            }
            change(before, after);
            List<Decision> all = after.byHand();
            return new ArrayList<>(all.subList(before.byHand().size(), all.size()));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /**
     * Takes decisions back.
     *
     * @throws org.upline.model.UplineException if the case does not hold one of them (any more)
     */
    public void undo(List<Decision> taken) {
        try (CaseLock lock = folder.lock()) {
            lock.requireHeld();
            Decisions before = folder.decisions();
            taken.forEach(decision -> before.byHand(decision.id()));
            change(before, before.without(taken));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private void change(Decisions before, Decisions after) throws IOException {
        if (before.generation().equals(after.generation())) {
            folder.decide(after);
            return;
        }
        try {
            build.require(after);
            folder.decide(after);
        } finally {
            build.generations().keepOnly(folder.decisions().generation());
        }
    }

    /** A decision about to be taken. */
    public record Authored(Ruling ruling, Authorship authorship) {}
}
