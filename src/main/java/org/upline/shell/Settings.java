package org.upline.shell;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What holds for one command, after all defaults.
 *
 * @param home folder of cases, absolute
 * @param caseName case the command works in
 * @param store where the graph of cases is to be kept, as it was said for the command or the session
 * @param language of texts
 * @param format of standard output
 * @param out file for the result
 */
public record Settings(
        Path home,
        String caseName,
        Optional<String> store,
        Language language,
        OutputFormat format,
        Optional<Path> out) {}
