package org.turnstone.web;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ES module and the modules it imports by a relative path, as one module, so that a page fetches one file.
 *
 * <p>This is concatenation, not compilation, and holds because our modules keep three habits: each import is one line of
 * the form {@code import { a, b } from "./x.js"}, only declarations are exported ({@code export class},
 * {@code export function}, {@code export const}), and no two modules declare the same top-level name, nor import it by lines
 * that differ. A module that breaks one of them stops the start. Imports of libraries stay, once each, for the import map to resolve.
 */
final class ModuleBundle {

    static final String FOLDER = "assets/js/";

    private static final Pattern IMPORTED = Pattern.compile("(\\w+)(?= *[,}]| from )");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:\\{[\\w, ]+} from |\\* as \\w+ from )?\"([^\"]+)\";?\\n", Pattern.MULTILINE);
    /** Whole lines of comment: they are for whoever reads the files, and a fifth of what a browser would fetch. */
    private static final Pattern COMMENT =
            Pattern.compile("^[ \\t]*(?://.*|/\\*[\\s\\S]*?\\*/[ \\t]*)\\n", Pattern.MULTILINE);

    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(async )?(class|function|const) )", Pattern.MULTILINE);
    private static final Pattern UNKNOWN = Pattern.compile("^(import|export)\\b.*", Pattern.MULTILINE);
    private static final Pattern DECLARATION =
            Pattern.compile("^(?:export )?(?:async )?(?:class|function|const|let) (\\w+)", Pattern.MULTILINE);

    private final ClassPath classPath;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> libraries = new LinkedHashSet<>();
    private final StringBuilder body = new StringBuilder();

    private ModuleBundle(ClassPath classPath) {
        this.classPath = classPath;
    }

    /**
     * @param entry the file to begin with, below {@link #FOLDER}
     */
    static String build(ClassPath classPath, String entry) {
        ModuleBundle bundle = new ModuleBundle(classPath);
        bundle.add(entry);
        return String.join("", bundle.libraries) + bundle.body;
    }

    private void add(String file) {
        if (!seen.add(file)) {
            return;
        }
        String source = classPath.text(FOLDER + file);
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            if (imports.group(1).startsWith("./")) {
                add(imports.group(1).substring(2));
            } else if (libraries.add(imports.group())) {
                refuseTwice(file, IMPORTED.matcher(imports.group()));
            }
        }
        String rest = EXPORT.matcher(IMPORT.matcher(source).replaceAll("")).replaceAll("");
        refuseWhatCannotBeJoined(file, rest);
        body.append(COMMENT.matcher(rest).replaceAll("").strip()).append('\n');
    }

    private void refuseWhatCannotBeJoined(String file, String source) {
        Matcher unknown = UNKNOWN.matcher(source);
        if (unknown.find()) {
            throw new IllegalStateException(file + " cannot be joined with others: " + unknown.group());
        }
        refuseTwice(file, DECLARATION.matcher(source));
    }

    private void refuseTwice(String file, Matcher declarations) {
        while (declarations.find()) {
            if (!names.add(declarations.group(1))) {
                throw new IllegalStateException(file + " declares a name another module has: " + declarations.group(1));
            }
        }
    }
}
