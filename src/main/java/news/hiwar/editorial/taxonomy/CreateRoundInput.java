package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import news.hiwar.platform.mutation.MutationInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("CreateRoundInput")
@Description("A new round.")
public record CreateRoundInput(
        @Nullable @Description("The same for each retry: within a day it is done once, and answered as the first time.")
        String clientMutationId,

        @Description("The slug of the dialogue that it is a round of.")
        String dialogue,

        @Description("Its place among the rounds of the dialogue, from 1; its slug is made from it.")
        int number,

        @Description("What is to be known of it; a name is wanted.")
        RoundContentInput content)
        implements MutationInput {}
