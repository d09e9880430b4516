package fr.convive.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.spring6.context.SpringContextUtils;

/** Gives templates {@code #answers}, so that a widget takes its field's name as a plain argument, without preprocessing. */
@Component
class AnswersDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "answers";

    AnswersDialect() {
        super("Answers");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return NAME.equals(name) ? new Answers(SpringContextUtils.getRequestContext(context)) : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
