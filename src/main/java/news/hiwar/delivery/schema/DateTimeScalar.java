package news.hiwar.delivery.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Validates a point in time before the execution; the framework's scalar accepts any text and fails during the execution. */
class DateTimeScalar implements Coercing<Object, String> {
    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
            .name("DateTime")
            .description("A point in time in ISO 8601 with an offset, such as `2021-07-25T00:00:00Z`.")
            .specifiedByUrl("https://scalars.graphql.org/andimarek/date-time.html")
            .coercing(new DateTimeScalar())
            .build();

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Override
    public String serialize(Object moment, GraphQLContext context, Locale locale) {
        return moment.toString();
    }

    /** Returns a text that the framework converts into the Java type of the argument. */
    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        try {
            Instant moment = OffsetDateTime.parse(value.toString()).toInstant();
            if (value instanceof String && !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
                return moment.toString();
            }
        } catch (DateTimeException e) {
            throw new CoercingParseValueException(problem(value), e);
        }
        throw new CoercingParseValueException(problem(value));
    }

    @Override
    public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(literal instanceof StringValue text)) {
            throw new CoercingParseLiteralException(problem("this"));
        }
        try {
            return parseValue(text.getValue(), context, locale);
        } catch (CoercingParseValueException e) {
            throw new CoercingParseLiteralException(e.getMessage(), e);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(value.toString());
    }

    private static String problem(Object value) {
        return "`%s` is not a date and time with an offset, such as 2021-07-25T00:00:00Z".formatted(value);
    }
}
