package org.upline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** How values of the model stand in JSON. */
final class OutputModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    OutputModule() {
        addSerializer(text(LocalDateTime.class, ColumnType.TIME::plain));
        addSerializer(text(LocalDate.class, LocalDate::toString));
        addSerializer(text(Path.class, Path::toString));
        addSerializer(enums());
        setSerializerModifier(new StableOrder());
    }

    /** {@code ID_NUMBER} as {@code idNumber}. */
    static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Jackson asks for the raw class of all enums.
    private static JsonSerializer<Enum<?>> enums() {
        return text((Class) Enum.class, OutputModule::word);
    }

    private static <T> JsonSerializer<T> text(Class<T> type, Spelling<? super T> spelling) {
        return new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(spelling.of(value));
            }
        };
    }

    private interface Spelling<T> {
        String of(T value);
    }
}
