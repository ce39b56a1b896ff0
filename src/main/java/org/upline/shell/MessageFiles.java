package org.upline.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;

/** Finds the bundles of a language, {@code messages_<language>/*.properties}, wherever they stand on the class path. */
final class MessageFiles {
    private static final String ENDING = ".properties";

    private MessageFiles() {}

    /** Their places, in plain string order. */
    static List<URL> of(Language language) {
        String folder = "org/upline/messages_" + language.word() + "/";
        List<String> places = new ArrayList<>();
        try {
            for (URL root : roots(folder)) {
                places.addAll(root.getProtocol().equals("jar") ? inJar(root, folder) : inFolder(root));
            }
            Collections.sort(places);
            List<URL> files = new ArrayList<>();
            for (String place : places) {
                files.add(new URI(place).toURL());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The program's own jar holds all its bundles; to look for more would open each of the libraries' two hundred jars, which
     * takes longer than most commands. Where classes lie in folders, in tests, all folders are looked into.
     */
    private static List<URL> roots(String folder) throws IOException {
        ClassLoader loader = MessageFiles.class.getClassLoader();
        URL first = loader.getResource(folder);
        return first != null && first.getProtocol().equals("jar")
                ? List.of(first)
                : Collections.list(loader.getResources(folder));
    }

    private static List<String> inJar(URL root, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) root.openConnection();
        // Not closed: with caches on, the class loader reads from the same open file.
        JarFile jar = connection.getJarFile();
        String jarPlace = "jar:" + connection.getJarFileURL() + "!/";
        return jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(folder) && entry.getName().endsWith(ENDING))
                .map(entry -> jarPlace + entry.getName())
                .toList();
    }

    private static List<String> inFolder(URL root) throws IOException, URISyntaxException {
        List<String> places = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(root.toURI()), "*" + ENDING)) {
            files.forEach(file -> places.add(file.toUri().toString()));
        }
        return places;
    }
}
