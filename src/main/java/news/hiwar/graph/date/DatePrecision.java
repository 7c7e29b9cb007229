package news.hiwar.graph.date;

import org.eclipse.microprofile.graphql.Description;

@Description("How exactly a date is known.")
public enum DatePrecision {
    @Description("To the minute or better.")
    INSTANT,

    @Description("To the day.")
    DAY,

    @Description("To the month.")
    MONTH,

    @Description("To the year.")
    YEAR,

    @Description("Only that it lies between two days.")
    RANGE
}
