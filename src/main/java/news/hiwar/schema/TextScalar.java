package news.hiwar.schema;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The standard String, without what databases cannot store: NUL, and halves of characters. */
class TextScalar implements Coercing<Object, Object> {
    static final GraphQLScalarType TYPE = Scalars.GraphQLString.transform(type -> type.coercing(new TextScalar()));

    private static final String PROBLEM = "The text has a NUL or half a character in it.";

    private final Coercing<?, ?> standard = Scalars.GraphQLString.getCoercing();

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return standard.serialize(value, context, locale);
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        Object text = standard.parseValue(value, context, locale);
        if (!isStorable(text)) throw new CoercingParseValueException(PROBLEM);
        return text;
    }

    @Override
    public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object text = standard.parseLiteral(literal, variables, context, locale);
        if (!isStorable(text)) throw new CoercingParseLiteralException(PROBLEM);
        return text;
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return standard.valueToLiteral(value, context, locale);
    }

    private static boolean isStorable(Object text) {
        return text.toString().indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text.toString());
    }
}
