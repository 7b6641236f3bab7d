package org.turnstone.documentation;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads properties, defaults and meanings off configuration interfaces. */
final class ConfigurationScan extends TreePathScanner<Void, Void> {

    private static final Pattern MAP = Pattern.compile("Map<String, ?(\\w+)>");

    private final DocTrees documentation;
    private final Map<String, String> sections = new TreeMap<>();

    ConfigurationScan(DocTrees documentation) {
        this.documentation = documentation;
    }

    /** Each interface as a heading and a table, by its name. */
    Map<String, String> sections() {
        return sections;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        annotation(type.getModifiers().getAnnotations(), "ConfigMapping")
                .flatMap(mapping -> argument(mapping, "prefix"))
                .ifPresent(prefix -> section(prefix, type));
        return null;
    }

    private void section(String prefix, ClassTree type) {
        String title = type.getSimpleName().toString().replace("Config", "");
        StringBuilder table = new StringBuilder("## " + title + "\n\n" + comment(getCurrentPath())
                + "\n\n| property | default | meaning |\n|---|---|---|\n");
        rows(table, prefix, type, getCurrentPath(), nested(type, getCurrentPath()));
        sections.put(prefix + " " + title, table.toString());
    }

    private void rows(StringBuilder table, String prefix, ClassTree type, TreePath path, Map<String, TreePath> nested) {
        for (Tree member : type.getMembers()) {
            if (!(member instanceof MethodTree method)) {
                continue;
            }
            String result = String.valueOf(method.getReturnType());
            String name = prefix + "." + kebab(method.getName().toString());
            var map = MAP.matcher(result);
            TreePath group = nested.get(map.matches() ? map.group(1) : result);
            if (group != null && group.getLeaf() instanceof ClassTree inner && inner.getKind() == Tree.Kind.INTERFACE) {
                rows(table, map.matches() ? name + ".\"…\"" : name, inner, group, nested);
            } else {
                table.append("| `%s` | %s | %s |\n"
                        .formatted(name, defaultOf(method, result), comment(new TreePath(path, method))));
            }
        }
    }

    private static String defaultOf(MethodTree method, String result) {
        return annotation(method.getModifiers().getAnnotations(), "WithDefault")
                .flatMap(annotation -> argument(annotation, "value"))
                .map(value -> "`" + value + "`")
                .orElse(result.startsWith("Optional") || result.startsWith("Map") ? "" : "*needed*");
    }

    private static Map<String, TreePath> nested(ClassTree type, TreePath path) {
        Map<String, TreePath> nested = new LinkedHashMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner) {
                nested.put(inner.getSimpleName().toString(), new TreePath(path, inner));
            }
        }
        return nested;
    }

    private String comment(TreePath path) {
        @Nullable DocCommentTree comment = documentation.getDocCommentTree(path);
        if (comment == null) {
            throw new IllegalStateException("every property has a comment, and this has none: " + path.getLeaf());
        }
        return comment.getFullBody().toString().isEmpty()
                ? ""
                : String.join(
                                "",
                                comment.getFullBody().stream()
                                        .map(Object::toString)
                                        .toList())
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link #?(\\w+)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .replace("|", "\\|")
                        .strip();
    }

    private static Optional<? extends AnnotationTree> annotation(
            Iterable<? extends AnnotationTree> annotations, String name) {
        for (AnnotationTree annotation : annotations) {
            if (annotation.getAnnotationType().toString().equals(name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> argument(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .filter(argument -> argument instanceof AssignmentTree assignment
                        ? assignment.getVariable().toString().equals(name)
                        : name.equals("value"))
                .map(argument -> argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument)
                .map(expression -> expression instanceof LiteralTree literal
                        ? String.valueOf(literal.getValue())
                        : expression.toString())
                .findFirst();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
