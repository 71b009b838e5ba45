/**
 * The one file that brings gateway and services together in one process. Nothing else imports a service: apart from this
 * composition, each of them could be on another machine, and the code would be the same.
 */
import { createHmac } from 'node:crypto';
import { analyticsMigrations } from '@qip/analytics/migrations';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { migrate } from '@qip/database/migrate';
import { applicationUrl } from '@qip/database/role-login';
import {
  appointFirstCentralTeam,
  FIRST_CENTRAL_TEAM,
} from '@qip/organisations/first-central-team/appoint-first-central-team';
import { organisationsMigrations } from '@qip/organisations/migrations';
import { type RegisterPerson } from '@qip/organisations/person/register-person';
import { organisationsSubgraph } from '@qip/organisations/subgraph';
import { programmesMigrations } from '@qip/programmes/migrations';
import { programmesSubgraphWith } from '@qip/programmes/subgraph';
import { submissionsMigrations } from '@qip/submissions/migrations';
import { submissionsSubgraphWith } from '@qip/submissions/subgraph';
import { type PlatformClock } from '@qip/subgraph-kit/database/platform-clock';
import { type Log } from '@qip/subgraph-kit/logs/log';
import { startSubgraph, type Subgraph, type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { inProcessTransport } from './federation/in-process-transport.js';
import { type Transports } from './federation/apollo.js';

/** What the services of one process stand on. */
export interface AllInOneSettings {
  readonly dataDirectory: string;
  /** Null for the embedded server. */
  readonly databaseUrl: string | null;
  readonly platformKind: 'LIVE' | 'DEMO';
  readonly poolSize: number;
  /** For how many years after the latest publication cases are kept. */
  readonly retentionYears: number;
  /** The virus scanner that looks over the files that are kept; null where there is none. */
  readonly scannerUrl: URL | null;
  readonly publicUrl: string;
  /** The mail server, and the sender; left out, mails wait, and the sender is no-reply at the gateway's host. */
  readonly mail: { readonly smtpUrl?: string; readonly mailFrom?: string };
  readonly log: Log;
}

/** The services, running, and how to reach and stop them. */
export interface AllInOne {
  readonly transports: Transports;
  /** The clock of a demo. */
  readonly clock: PlatformClock;
  /** Makes the first member of the central team; does nothing where there is one. */
  readonly foundCentralTeam: (person: RegisterPerson) => Promise<void>;
  stop(): Promise<void>;
}

const MIGRATIONS = [organisationsMigrations, programmesMigrations, submissionsMigrations, analyticsMigrations];

/** Starts the database if none is given, brings it up to date, and starts the four services. */
export async function startAllInOne(settings: AllInOneSettings): Promise<AllInOne> {
  const embedded = settings.databaseUrl === null ? await startEmbeddedServer(settings) : null;
  const administratorUrl = settings.databaseUrl ?? embedded?.administratorUrl ?? '';
  try {
    await migrate({
      administratorUrl,
      platformKind: settings.platformKind,
      services: MIGRATIONS,
      passwords: 'DERIVED',
    });
    const start = (definition: SubgraphDefinition): Promise<Subgraph> =>
      startSubgraph(definition, {
        databaseUrl: applicationUrl(administratorUrl, definition.name),
        poolSize: settings.poolSize,
        log: settings.log,
        signingKey: fileKey(administratorUrl, definition.name),
        publicUrl: settings.publicUrl,
        worksJobs: true,
        ...settings.mail,
      });
    const [organisations, programmes, submissions, analytics] = await Promise.all([
      start(organisationsSubgraph),
      start(programmesSubgraphWith({ scannerUrl: settings.scannerUrl })),
      start(submissionsSubgraphWith({ retentionYears: settings.retentionYears })),
      start(analyticsSubgraph),
    ]);
    const transports = {
      organisations: inProcessTransport(organisations),
      programmes: inProcessTransport(programmes),
      submissions: inProcessTransport(submissions),
      analytics: inProcessTransport(analytics),
    };
    return {
      transports,
      clock: organisations.clock,
      foundCentralTeam: (person) => foundCentralTeam(organisations, person),
      stop: async () => {
        try {
          await Promise.all(Object.values(transports).map((transport) => transport.close()));
        } finally {
          await embedded?.stop();
        }
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function foundCentralTeam(organisations: Subgraph, person: RegisterPerson): Promise<void> {
  const context = organisations.open({ kind: 'JOB', job: FIRST_CENTRAL_TEAM }, newId());
  try {
    await context.database.write((tx) => appointFirstCentralTeam(tx, person));
  } finally {
    await context.database.close();
  }
}

/** The key that signs the addresses of a service's files: derived, so that a restart does not void those in use. */
function fileKey(administratorUrl: string, service: string): Uint8Array {
  return createHmac('sha256', decodeURIComponent(new URL(administratorUrl).password))
    .update(`files of ${service}`)
    .digest();
}
