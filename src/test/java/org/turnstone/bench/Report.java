package org.turnstone.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table, line by line as it comes, and as JSON at the end. */
final class Report {

    private final List<Result> results = new ArrayList<>();
    private final Map<String, String> circumstances;

    Report(Map<String, String> circumstances) {
        this.circumstances = circumstances;
        circumstances.forEach((name, value) -> System.out.println(name + ": " + value));
        System.out.printf(
                Locale.ROOT,
                "%n%-46s %10s %10s %8s %10s  %s%n",
                "action",
                "floor",
                "turnstone",
                "ratio",
                "p95",
                "goal");
    }

    void add(Result result) {
        results.add(result);
        Double ratio = result.ratio();
        System.out.printf(
                Locale.ROOT,
                "%-46s %10s %10s %8s %10s  %s%n",
                result.name(),
                number(result.floor(), result.unit()),
                number(result.application(), result.unit()),
                ratio == null ? "" : String.format(Locale.ROOT, "%.1f×", ratio),
                number(result.p95(), result.unit()),
                result.goal());
    }

    void write(Path file) {
        var report = new LinkedHashMap<String, Object>();
        report.put("circumstances", circumstances);
        report.put("results", results.stream().map(Report::fields).toList());
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(Result result) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", result.name());
        fields.put("unit", result.unit());
        put(fields, "floor", result.floor());
        fields.put("turnstone", result.application());
        put(fields, "ratio", result.ratio());
        put(fields, "p95", result.p95());
        fields.put("goal", result.goal());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Double value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String number(@Nullable Double value, String unit) {
        return value == null || value.isNaN()
                ? ""
                : String.format(Locale.ROOT, value < 100 ? "%.2f %s" : "%,.0f %s", value, unit);
    }
}
