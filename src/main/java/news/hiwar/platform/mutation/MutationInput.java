package news.hiwar.platform.mutation;

/**
 * The input of a mutation that clients may repeat. The schema gives each such input the field {@code clientMutationId},
 * which {@link MutationRequest} reads.
 */
public interface MutationInput {}
