package news.hiwar.platform.mutation;

/**
 * The input of a mutation that clients may repeat. The schema gives each such input the field {@code clientMutationId},
 * which {@link MutationRequest} reads.
 */
public interface MutationInput {
    /**
     * The input of a change of a record that exists. The schema gives each such input the field {@code expectedVersion}, which
     * {@link MutationRequest} reads.
     */
    public interface ChangeInput extends MutationInput {
        /** The record's public id. */
        String id();
    }
}
