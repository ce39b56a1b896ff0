package org.upline.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** Proposes the files of the folder typed so far; hidden ones only after a dot. */
final class FileCompletion implements Completion {
    /** A folder is read no further than this, so that the key answers at once. */
    private static final int MOST_READ = 20_000;

    @Override
    public List<CompletionProposal> propose(Request request) {
        String typed = request.typed();
        int cut = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf(File.separatorChar)) + 1;
        String folder = typed.substring(0, cut);
        try {
            return inFolder(folder, ValueType.path(folder.isEmpty() ? "." : folder), typed.substring(cut));
        } catch (InvalidPathException | IOException unreadable) {
            return List.of();
        }
    }

    private static List<CompletionProposal> inFolder(String typedFolder, Path folder, String start) throws IOException {
        List<CompletionProposal> proposals = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            int read = 0;
            for (Path file : files) {
                if (++read > MOST_READ) {
                    break;
                }
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(start) && (start.startsWith(".") || !name.startsWith("."))) {
                    boolean isFolder = Files.isDirectory(file);
                    String shown = isFolder ? name + File.separator : name;
                    proposals.add(new CompletionProposal(typedFolder + shown)
                            .displayText(shown)
                            .complete(!isFolder));
                }
            }
        }
        proposals.sort(Comparator.comparing(CompletionProposal::value));
        return List.copyOf(proposals.subList(0, Math.min(proposals.size(), MOST)));
    }
}
