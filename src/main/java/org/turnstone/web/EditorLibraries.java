package org.turnstone.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The libraries the editor of messages is made of, one file each, as the import map names them. They are fetched with the
 * form a message is written on, and made when they are first asked for: they are more than a first visit loads.
 */
final class EditorLibraries {

    /** Below the digest of all assets. */
    static final String FOLDER = "editor/";

    /** Compressed while somebody waits, so not as far as it goes. */
    private static final int QUICK = 9;

    /** Where the module lies in each package. */
    private static final Map<String, String> MODULES = modules();

    private final ClassPath classPath;
    private final Map<String, Asset> made = new ConcurrentHashMap<>();

    EditorLibraries(ClassPath classPath) {
        this.classPath = classPath;
    }

    private static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        for (String library : new String[] {
            "prosemirror-model",
            "prosemirror-transform",
            "prosemirror-state",
            "prosemirror-view",
            "prosemirror-commands",
            "prosemirror-keymap",
            "prosemirror-history",
            "prosemirror-inputrules",
            "prosemirror-schema-list",
            "prosemirror-dropcursor",
            "prosemirror-gapcursor",
            "prosemirror-tables",
            "orderedmap",
            "rope-sequence"
        }) {
            modules.put(library, "dist/index.js");
        }
        modules.put("w3c-keyname", "index.js");
        return modules;
    }

    /** What changes when any of them does. */
    String version() {
        return MODULES.keySet().stream().map(classPath::webjar).collect(Collectors.joining());
    }

    /**
     * The lines of the import map, one for each.
     *
     * @param folder the address of {@link #FOLDER}
     */
    String imports(String folder) {
        return MODULES.keySet().stream()
                .map(library -> ",\"" + library + "\":\"" + folder + library + ".js\"")
                .collect(Collectors.joining());
    }

    /**
     * The file of that name.
     *
     * @param name without the folder
     */
    Optional<Asset> find(String name) {
        return Optional.ofNullable(made.computeIfAbsent(name, this::make));
    }

    private @Nullable Asset make(String name) {
        String library = name.endsWith(".js") ? name.substring(0, name.length() - 3) : "";
        String module = MODULES.get(library);
        if (module == null) {
            return null;
        }
        String folder = classPath.webjar(library);
        String script = "/*! " + library + ". " + owner(folder) + " MIT licence. */\n"
                + OwnLineComments.without(classPath.text(folder + module));
        return Asset.text("text/javascript; charset=utf-8", script.getBytes(StandardCharsets.UTF_8), QUICK);
    }

    /** The licence asks for this line in every copy. */
    private String owner(String folder) {
        return classPath
                .text(folder + "LICENSE")
                .lines()
                .filter(line -> line.startsWith("Copyright"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(folder + " no longer says whose it is"));
    }
}
