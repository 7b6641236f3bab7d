package org.turnstone.web;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.SingleResultNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The template section {@code {#icon archive /}}: an icon from the sprite, hidden from screen readers because the control
 * around it has a name. A second word is a class:
 * {@code {#icon archive small /}}, or several, quoted: {@code {#icon next 'small turns' /}}. An unknown icon breaks the build.
 */
@EngineConfiguration
public class IconSection implements SectionHelperFactory<IconSection.Helper> {

    @Override
    public List<String> getDefaultAliases() {
        return List.of("icon");
    }

    @Override
    public ParametersInfo getParameters() {
        return ParametersInfo.builder()
                .addParameter("name")
                .addParameter("kind", "")
                .build();
    }

    @Override
    public Helper initialize(SectionInitContext context) {
        Icon icon = Icon.of(context.getParameter("name"));
        String kind = context.getParameter("kind").replace("'", "");
        return new Helper(icon, kind);
    }

    /** One use of an icon: a constant. */
    public static final class Helper implements SectionHelper {

        private final Icon icon;
        private final String kind;

        Helper(Icon icon, String kind) {
            this.icon = icon;
            this.kind = kind;
        }

        @Override
        public CompletionStage<ResultNode> resolve(SectionResolutionContext context) {
            return CompletableFuture.completedFuture(new SingleResultNode(icon.markup(kind)));
        }
    }
}
