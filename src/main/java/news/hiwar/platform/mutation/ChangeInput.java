package news.hiwar.platform.mutation;

/** What every change of a thing that exists has. */
public interface ChangeInput extends MutationInput {
    /** The public id of the thing. */
    String id();

    /** The version that the client has seen. */
    int expectedVersion();
}
