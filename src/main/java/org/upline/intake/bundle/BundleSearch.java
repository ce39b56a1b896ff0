package org.upline.intake.bundle;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Finds all files of a bundle. Folders are walked without following links, archives are unpacked into a scratch folder.
 * Every file is either found or left out with its reason; both lists are by path in plain string order, however the file
 * system lists its folders.
 */
public final class BundleSearch {
    private record Pending(BundleFile file, int depth) {}

    private final Path scratch;
    private final BundleLimits limits;
    private final UnpackBudget budget;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<BundleFile> files = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private BundleSearch(Path scratch, BundleLimits limits) {
        this.scratch = scratch;
        this.limits = limits;
        budget = new UnpackBudget(limits);
    }

    /**
     * What was found.
     *
     * @param files no archives among them
     * @param leftOut what could not be unpacked, links, and other things that are no files
     */
    public record Found(List<BundleFile> files, List<LeftOut> leftOut) {
        public Found {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Searches folders, archives and single files.
     *
     * @param scratch an empty folder of the caller's, who also removes it
     * @throws UplineException if one of them cannot be read at all, or the scratch folder cannot be written
     */
    public static Found find(List<Path> tops, Path scratch, BundleLimits limits) {
        BundleSearch search = new BundleSearch(scratch, limits);
        tops.forEach(search::walk);
        while (!search.pending.isEmpty()) {
            search.open(search.pending.remove());
        }
        search.files.sort(Comparator.comparing(BundleFile::path));
        search.leftOut.sort(Comparator.comparing(LeftOut::path));
        return new Found(search.files, search.leftOut);
    }

    private void walk(Path top) {
        try {
            // The folder named may itself be a link; below it none is followed, so that no circle is walked.
            Path start = Files.isSymbolicLink(top) ? top.toRealPath() : top;
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = path(top, start.relativize(file));
                    if (attributes.isRegularFile()) {
                        pending.add(new Pending(new BundleFile(path, file), 0));
                    } else {
                        leftOut.add(new LeftOut(path, Message.of("bundle.noFile")));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    if (file.equals(start)) {
                        throw failed;
                    }
                    leftOut.add(new LeftOut(path(top, start.relativize(file)), unreadable(failed)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UplineException(
                    Message.of("bundle.top", top.toString(), String.valueOf(failed.getMessage())), failed);
        }
    }

    private static String path(Path top, Path below) {
        StringBuilder path = new StringBuilder(top.toString().replace('\\', '/'));
        below.forEach(part -> path.append(part.toString().isEmpty() ? "" : "/" + part));
        return path.toString();
    }

    private void open(Pending next) {
        BundleFile file = next.file;
        try {
            if (FileStart.of(file.bytes()).isOtherArchive()) {
                leftOut.add(new LeftOut(file.path(), Message.of("bundle.otherArchive")));
            } else if (!ZipArchive.isArchive(file.bytes())) {
                files.add(file);
            } else if (next.depth == limits.depth()) {
                leftOut.add(new LeftOut(file.path(), Message.of("bundle.tooDeep", limits.depth())));
            } else {
                ZipArchive.Unpacked unpacked = ZipArchive.unpack(file, scratch, budget);
                unpacked.files().forEach(inner -> pending.add(new Pending(inner, next.depth + 1)));
                leftOut.addAll(unpacked.leftOut());
            }
        } catch (UplineException refused) {
            leftOut.add(new LeftOut(file.path(), refused.reason()));
        } catch (IOException failed) {
            leftOut.add(new LeftOut(file.path(), unreadable(failed)));
        }
    }

    static Message unreadable(IOException failed) {
        String reason = failed.getMessage();
        return Message.of(
                "bundle.unreadable", reason == null ? failed.getClass().getSimpleName() : reason);
    }
}
