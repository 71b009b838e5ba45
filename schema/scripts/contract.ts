import { composeServices } from '@apollo/composition';
import { buildAnalyticsSchema } from '@qip/analytics/subgraph';
import { type ServiceName } from '@qip/database/service-name';
import { buildOrganisationsSchema } from '@qip/organisations/subgraph';
import { buildProgrammesSchema } from '@qip/programmes/subgraph';
import { buildSubmissionsSchema } from '@qip/submissions/subgraph';
import { type SubgraphSchema } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { parse, printSchema } from 'graphql';
import { fragileFields } from './fragile-fields.js';
import { undescribedElements } from './undescribed-elements.js';

/** Everything under `schema/` that is made from the code, by file name. */
export interface Contract {
  readonly files: Readonly<Record<string, string>>;
  /** What is wrong with it: composition errors and hints, elements without a description, fields that take others down. */
  readonly problems: readonly string[];
}

const SUBGRAPHS: Readonly<Record<ServiceName, () => SubgraphSchema>> = {
  organisations: buildOrganisationsSchema,
  programmes: buildProgrammesSchema,
  submissions: buildSubmissionsSchema,
  analytics: buildAnalyticsSchema,
};

/** Makes each subgraph's SDL from its code, composes them, and prints the API that clients see. */
export function makeContract(): Contract {
  const emitted = Object.entries(SUBGRAPHS).map(([name, build]) => ({ name, sdl: build().sdl }));
  const files = Object.fromEntries(emitted.map(({ name, sdl }) => [`${name}.graphql`, sdl]));
  const composed = composeServices(
    emitted.map(({ name, sdl }) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (composed.errors !== undefined) {
    return { files, problems: composed.errors.map(({ message }) => `does not compose: ${message}`) };
  }
  const api = composed.schema.toAPISchema().toGraphQLJSSchema();
  return {
    files: { ...files, 'supergraph.graphql': `${composed.supergraphSdl}\n`, 'api.graphql': `${printSchema(api)}\n` },
    problems: [
      ...composed.hints.map(({ message }) => `composition hint: ${message}`),
      ...emitted.flatMap(({ sdl }) =>
        fragileFields(sdl).map((field) => `cannot be null while its subgraph is down: ${field}`),
      ),
      ...undescribedElements(api).map((element) => `has no description: ${element}`),
    ],
  };
}
