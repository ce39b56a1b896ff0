package org.upline.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Settings as far as they were given in words. */
public record GivenSettings(
        Optional<Path> home,
        Optional<String> caseName,
        Optional<String> store,
        Optional<Language> language,
        Optional<OutputFormat> format,
        Optional<Path> out) {

    public static final GivenSettings NONE = new GivenSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** From the words of a line; what is ill-typed counts as not given, so that an error can still be told. */
    static GivenSettings of(List<CommandLine.Option> options) {
        Function<Parameter<?>, Optional<String>> word = parameter -> options.stream()
                .filter(option -> option.name().equals(parameter.name()))
                .flatMap(option -> Optional.ofNullable(option.value()).stream())
                .findFirst();
        return new GivenSettings(
                word.apply(GlobalOptions.HOME).flatMap(ValueType.FILE::read),
                word.apply(GlobalOptions.CASE).flatMap(ValueType.TEXT::read),
                word.apply(GlobalOptions.STORE).flatMap(ValueType.TEXT::read),
                word.apply(GlobalOptions.LANG).flatMap(ValueType.oneOf(Language.class)::read),
                word.apply(GlobalOptions.FORMAT).flatMap(ValueType.oneOf(OutputFormat.class)::read),
                word.apply(GlobalOptions.OUT).flatMap(ValueType.FILE::read));
    }

    /** These, and where they say nothing, others; a file for the result is never taken from others. */
    GivenSettings over(GivenSettings others) {
        return new GivenSettings(
                home.or(others::home),
                caseName.or(others::caseName),
                store.or(others::store),
                language.or(others::language),
                format.or(others::format),
                out);
    }
}
