package se.hinderloggen.web.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A page that stands alone: all that it needs is in it, and it works without a network. */
@Component
class HtmlWriter {

    private final ITemplateEngine templates;

    HtmlWriter(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] write(Document document) {
        var context = new Context(document.language());
        context.setVariable("document", document);
        return templates.process("documents/file", context).getBytes(StandardCharsets.UTF_8);
    }
}
