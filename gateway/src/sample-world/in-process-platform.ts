import { Readable } from 'node:stream';
import { type ApolloServer } from '@apollo/server';
import { type TypedDocumentString } from '@qip/schema/generated/graphql';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { type WorldPlatform } from '@qip/sample-world/play/world-platform';
import { type PlatformClock } from '@qip/subgraph-kit/database/platform-clock';
import { newId } from '@qip/subgraph-kit/values/id';
import { type Transports } from '../federation/apollo.js';
import { type GatewayContext } from '../federation/gateway-context.js';

/** What the world is played on inside this process: the federated graph itself, without the wire in front of it. */
export interface InProcessParts {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly transports: Transports;
  readonly clock: PlatformClock;
  readonly foundCentralTeam: WorldPlatform['foundCentralTeam'];
}

const SUBJECTS = new Map(DEMO_PEOPLE.map(({ key, subject }) => [key, subject]));

/** The sample world's platform, in this process. */
export function inProcessPlatform({ apollo, transports, clock, foundCentralTeam }: InProcessParts): WorldPlatform {
  return {
    foundCentralTeam,
    ask: async <Result>(
      person: string,
      document: TypedDocumentString<Result, never>,
      variables: unknown,
    ): Promise<Result> => {
      const subject = SUBJECTS.get(person);
      if (subject === undefined) throw new Error(`There is no demo person ${person}.`);
      const { body } = await apollo.executeOperation(
        { query: document.toString(), variables: Object.fromEntries(Object.entries(variables ?? {})) },
        { contextValue: { caller: { kind: 'SUBJECT', subject }, requestId: newId() } },
      );
      if (body.kind !== 'single') throw new Error('The graph answered in parts.');
      const { data, errors } = body.singleResult;
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
      // The document is typed by the schema that this very graph was composed from.
      return data as Result;
    },
    upload: async (address, csv) => {
      const permission = address.split('/').at(-1) ?? '';
      const upload = { permission, contentType: 'text/csv', body: Readable.from([csv]) };
      const answer = await transports.submissions.upload(upload, newId());
      if (answer.status >= 300) throw new Error(`The file was refused with status ${answer.status}.`);
    },
    moveClock: async (to) => {
      await clock.move({ at: to, isStopped: false, bringsForward: to === null });
    },
  };
}
