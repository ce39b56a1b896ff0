package org.upline.report;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.upline.model.UplineException;

/** A folder that is there wholly or not at all: it is filled beside its place and moved there when it is complete. */
public final class OutFolder {
    private OutFolder() {}

    /** Fills a folder. */
    @FunctionalInterface
    public interface Content<T> {
        /**
         * Makes all of it.
         *
         * @param folder is there and empty
         * @return what is to be told of it
         */
        T fill(Path folder) throws IOException;
    }

    /**
     * Makes a folder, which may stand there already but must then be empty: nothing is ever written over.
     *
     * @throws UplineException if something is there, or the folder around it is missing
     */
    public static <T> T make(Path target, Content<T> content) throws IOException {
        Path place = checked(target);
        Path beside = Files.createTempDirectory(place.getParent(), "." + place.getFileName() + ".");
        try {
            T told = content.fill(beside);
            Files.deleteIfExists(place);
            Files.move(beside, place);
            return told;
        } catch (DirectoryNotEmptyException e) {
            throw UplineException.of("report.out.folderTaken", place);
        } finally {
            FileUtils.deleteDirectory(beside.toFile());
        }
    }

    private static Path checked(Path target) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw UplineException.of("report.out.noFolder", target, String.valueOf(parent));
        }
        boolean taken = Files.exists(place) && !Files.isDirectory(place);
        if (Files.isDirectory(place)) {
            try (Stream<Path> there = Files.list(place)) {
                taken = there.findAny().isPresent();
            }
        }
        if (taken) {
            throw UplineException.of("report.out.folderTaken", place);
        }
        return place;
    }
}
