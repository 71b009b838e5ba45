import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { type GatewayContext } from './gateway-context.js';
import { type SubgraphTransport } from './subgraph-transport.js';

/** Apollo's view of a transport. No header of the client goes any further than here. */
export class TransportDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #transport: SubgraphTransport;

  constructor(transport: SubgraphTransport) {
    this.#transport = transport;
  }

  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<GatewayGraphQLResponse> {
    const { request } = options;
    // Apollo types the context of its health checks as any object; they are switched off.
    const { caller, requestId } = options.context as GatewayContext;
    const query = request.query ?? '';
    return this.#transport.execute({
      query,
      operationName: request.operationName,
      variables: request.variables ?? {},
      caller,
      requestId,
      isMutation: query.startsWith('mutation'),
    });
  }
}
