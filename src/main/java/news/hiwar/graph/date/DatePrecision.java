package news.hiwar.graph.date;

import org.eclipse.microprofile.graphql.Description;

@Description("Precision of a date.")
public enum DatePrecision {
    @Description("To the minute or better.")
    INSTANT,

    @Description("To the day.")
    DAY,

    @Description("To the month.")
    MONTH,

    @Description("To the year.")
    YEAR,

    @Description("To a range of days.")
    RANGE
}
