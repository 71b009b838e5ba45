import {
  givenEnrolment,
  givenCycle,
  givenProgramme,
  type CycleOptions,
  type GivenCycle,
  type GivenProgramme,
  type ProgrammeOptions,
} from '@qip/testkit/given-programmes';
import { givenOrganisation, givenTeam, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { type TestDatabase } from '@qip/testkit/test-database';

/** An enrolled organisation with two teams, in a cycle whose window is open. */
export interface GivenPart {
  readonly organisation: GivenOrganisation;
  readonly programme: GivenProgramme;
  readonly cycle: GivenCycle;
  /** Team A1. */
  readonly teamA: string;
  /** Team B1. */
  readonly teamB: string;
}

/** What may differ. */
export interface PartOptions {
  readonly programme?: ProgrammeOptions;
  readonly cycle?: CycleOptions;
  /** Takes part in a cycle that is there already. */
  readonly in?: Pick<GivenPart, 'programme' | 'cycle'>;
  readonly isEnrolled?: boolean;
}

/** An organisation's part in a cycle, as most tests begin. */
export async function givenPart(database: TestDatabase, options: PartOptions = {}): Promise<GivenPart> {
  const programme = options.in?.programme ?? (await givenProgramme(database, options.programme));
  const cycle = options.in?.cycle ?? (await givenCycle(database, programme, options.cycle));
  const organisation = await givenOrganisation(database);
  const { organisationId } = organisation;
  const teamA = await givenTeam(database, organisationId, 'A1');
  const teamB = await givenTeam(database, organisationId, 'B1');
  if (options.isEnrolled ?? true) await givenEnrolment(database, { organisationId, auditCycleId: cycle.auditCycleId });
  return { organisation, programme, cycle, teamA, teamB };
}

/** Answers that make a complete case of the sample audit tool: met, not applicable, met. */
export const COMPLETE_ANSWERS = { ageBand: '18-64', onLithium: true, monthsOnLithium: 24, serumLevels: 4 } as const;
