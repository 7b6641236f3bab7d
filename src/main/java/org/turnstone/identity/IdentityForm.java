package org.turnstone.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** An identity as the browser posts it; every field may be missing or nonsense. */
class IdentityForm {

    private static final String YES = "yes";

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String address;

    @RestForm
    @Nullable
    String replyTo;

    @RestForm
    @Nullable
    String organisation;

    @RestForm
    @Nullable
    String bccSelf;

    @RestForm
    @Nullable
    String preferred;

    @RestForm
    @Nullable
    String forAnswers;

    /** {@code rich} or {@code plain}; empty where no script has said so, and only the text could be edited. */
    @RestForm
    @Nullable
    String format;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String html;

    @RestForm
    @Nullable
    String answers;

    @RestForm
    @Nullable
    String answerFormat;

    @RestForm
    @Nullable
    String answerText;

    @RestForm
    @Nullable
    String answerHtml;

    @RestForm
    @Nullable
    String placement;

    @RestForm("picture")
    List<FileUpload> picture = new ArrayList<>();

    @RestForm("answerPicture")
    List<FileUpload> answerPicture = new ArrayList<>();

    IdentityEntry entry(boolean main) {
        return new IdentityEntry(
                main,
                given(name).strip(),
                given(address).strip(),
                given(replyTo).strip(),
                given(organisation).strip(),
                YES.equals(bccSelf),
                YES.equals(preferred),
                YES.equals(forAnswers),
                new SignatureEntry(given(format), lines(text), given(html)),
                Signing.Answers.of(given(answers)),
                new SignatureEntry(given(answerFormat), lines(answerText), given(answerHtml)),
                Signing.Placement.of(given(placement)),
                Map.of());
    }

    /** A browser sends one empty file for a field in which none was chosen. */
    static List<FileUpload> chosen(List<FileUpload> files) {
        return files.stream()
                .filter(file -> file.fileName() != null && !file.fileName().isEmpty())
                .toList();
    }

    /** Browsers post line ends of their own. */
    private static String lines(@Nullable String value) {
        return given(value).replace("\r\n", "\n").stripTrailing();
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
