import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ViewerDocument } from '@qip/schema/generated/graphql';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { FIXTURE_TEAMS, JOURNEY_DIRECTORY, nameOf } from '../fixtures/journey-fixtures.js';
import { createGraphClient, type GraphClient } from '../harness/graph-client.js';
import { type Platform } from '../harness/platform.js';
import { present } from './expectation.js';
import { type FiveCounts } from './lithium-counts.js';

/** One of the organisations of the journey, and what it brings along. */
export interface Participant {
  /** The key of its lead among the demo people. */
  readonly lead: string;
  readonly organisationId: string;
  readonly odsCode: string;
  readonly name: string;
  /** New each time the journey is made, since a code is never used twice; and nobody else's, so that a leak shows. */
  readonly teamCodes: readonly string[];
  /** Its cases, with its own team codes. */
  readonly csv: string;
}

/** What the steps of the journey share. */
export interface JourneyScene {
  readonly platform: Platform;
  readonly graph: GraphClient;
  readonly participants: readonly Participant[];
  /** A lead whose organisation does not take part. */
  readonly outsider: string;
  /** Set when the cycle is planned. */
  cycle: { readonly id: string; readonly code: string; readonly closesOn: LocalDate } | null;
  /** What the lock must find, standard by standard. */
  expected: readonly FiveCounts[];
  expectedCaseCount: number;
  /** How many cases the lock took in, once the cycle is locked. */
  locked: number | null;
}

export const CENTRAL = 'central-1';
const PARTICIPANTS = 12;

/** Twelve leads of the sample world, a thirteenth who stays out, and their files. */
export async function openScene(platform: Platform): Promise<JourneyScene> {
  const graph = createGraphClient(platform.gatewayUrl);
  const leads = DEMO_PEOPLE.filter(({ role, odsCode }) => role === 'LOCAL_LEAD' && odsCode?.startsWith('R') === true);
  const run = String(randomInt(1_000, 10_000));
  const participants: Participant[] = [];
  for (const [place, { key }] of leads.slice(0, PARTICIPANTS).entries()) {
    const { viewer } = await graph.ask(key, ViewerDocument, {});
    const organisation = present(viewer?.organisations[0], `the organisation of ${key}`);
    const teamCodes = FIXTURE_TEAMS.map((_, index) => `${letterOf(place)}${run}K${index + 1}`);
    const csv = withTeams(await readFile(join(JOURNEY_DIRECTORY, nameOf(place)), 'utf8'), teamCodes);
    const { id: organisationId, odsCode, name } = organisation;
    participants.push({ lead: key, organisationId, odsCode, name, teamCodes, csv });
  }
  const outsider = present(leads[PARTICIPANTS], 'a thirteenth lead').key;
  return { platform, graph, participants, outsider, cycle: null, expected: [], expectedCaseCount: 0, locked: null };
}

function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

/** A fixture with an organisation's own team codes in the place of the ones that it was written with. */
export function withTeams(csv: string, teamCodes: readonly string[]): string {
  return csv.replaceAll(/^J\d(?=,)/gm, (code) => teamCodes[FIXTURE_TEAMS.findIndex((team) => team === code)] ?? code);
}
