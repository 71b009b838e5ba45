import { z } from 'zod';
import { type MayIntrospect } from '../federation/introspection-by-role.js';
import { type SubgraphTransport } from '../federation/subgraph-transport.js';

const ROLES_THAT_BUILD = ['CENTRAL_TEAM', 'PARTNER_TOOL'];
const viewerSchema = z.object({ viewer: z.object({ roles: z.array(z.object({ role: z.string() })) }).nullable() });

/** On a demo everyone may read the schema; elsewhere the central team and partner tools, by the roles that they hold now. */
export function mayIntrospectByRole(organisations: SubgraphTransport, isDemo: boolean): MayIntrospect {
  return async (caller, requestId) => {
    if (isDemo) return true;
    if (caller.kind !== 'SUBJECT') return false;
    const { data } = await organisations.execute({
      query: 'query ViewerRoles { viewer { roles { role } } }',
      operationName: 'ViewerRoles',
      variables: {},
      caller,
      requestId,
      isMutation: false,
    });
    const found = viewerSchema.safeParse(data);
    return found.success && (found.data.viewer?.roles ?? []).some(({ role }) => ROLES_THAT_BUILD.includes(role));
  };
}
