import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { givenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { type GivenCycle, givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenCases, type GivenLock, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { SAMPLE_AUDIT_TOOL } from '@qip/testkit/sample-definition';
import { type TestDatabase } from '@qip/testkit/test-database';
import { numbersFrom } from './sample-participants.js';

const CHOICE = { kind: 'CHOICE', section: 'PATIENT', isRequired: false } as const;
const option = (code: string): { readonly code: string; readonly label: string } => ({ code, label: `Label ${code}` });

/** The sample form, which asks for the age band, and for sex and ethnicity besides. */
const TOOL: AuditTool = {
  ...SAMPLE_AUDIT_TOOL,
  items: [
    ...SAMPLE_AUDIT_TOOL.items,
    { ...CHOICE, name: 'sex', label: 'Sex', stratum: 'SEX', options: ['F', 'M'].map(option) },
    { ...CHOICE, name: 'ethnicity', label: 'Ethnicity', stratum: 'ETHNICITY', options: ['W', 'A', 'O'].map(option) },
  ],
};

/** One case as it was submitted; a value that is null was not answered. */
export interface BrokenDownCase {
  readonly organisationId: string;
  readonly teamId: string;
  readonly outcomes: string;
  readonly strata: Readonly<Record<'CARE_SETTING' | 'AGE_BAND' | 'SEX' | 'ETHNICITY', string | null>>;
}

/** A locked cycle whose cases can be counted one by one. */
export interface BrokenDownCycle {
  readonly cycle: GivenCycle;
  readonly lock: GivenLock;
  readonly cases: readonly BrokenDownCase[];
}

/** Organisations with a ward and a community team each, and any cases; what they answered the seed decides. */
export async function givenBrokenDownCycle(
  database: TestDatabase,
  { seed, organisations, casesOfEach }: { seed: number; organisations: number; casesOfEach: number },
): Promise<BrokenDownCycle> {
  const next = numbersFrom(seed);
  const any = <Value>(values: readonly Value[]): Value | null => values[Math.floor(next() * values.length)] ?? null;
  const programme = await givenProgramme(database, { auditTool: TOOL });
  const cycle = await givenCycle(database, programme);
  const cases: BrokenDownCase[] = [];
  for (let each = 0; each < organisations; each += 1) {
    const { organisationId } = await givenOrganisation(database);
    await givenEnrolment(database, { organisationId, auditCycleId: cycle.auditCycleId, casesExpected: casesOfEach });
    const submission = await givenSubmission(database, organisationId, cycle, { isSignedOff: true });
    const teams = [await givenTeam(database, organisationId, 'A1'), await givenTeam(database, organisationId, 'W1')];
    await database.sql(`update organisations.team set care_setting = 'FORENSIC_WARD' where id = $1`, [teams[1]]);
    const own = Array.from({ length: casesOfEach }, () => {
      const inWard = next() < 0.4;
      return {
        organisationId,
        teamId: teams[inWard ? 1 : 0] ?? '',
        outcomes: `${any(['M', 'N', 'A', 'U', 'a']) ?? ''}${any(['M', 'M', 'A', 'N']) ?? ''}${any(['M', 'A', 'U']) ?? ''}`,
        strata: {
          CARE_SETTING: inWard ? 'FORENSIC_WARD' : 'COMMUNITY_ADULT',
          AGE_BAND: any(['18-64', '65+']),
          SEX: any(['F', 'M', null]),
          ETHNICITY: any(['W', 'W', 'A', 'O', null]),
        },
      };
    });
    await givenCases(
      database,
      submission,
      own.map(({ teamId, outcomes, strata: { AGE_BAND, SEX, ETHNICITY } }) => ({
        teamId,
        teamCode: teamId === teams[0] ? 'A1' : 'W1',
        outcomes,
        answers: {
          ...(AGE_BAND === null ? {} : { ageBand: AGE_BAND }),
          ...(SEX === null ? {} : { sex: SEX }),
          ...(ETHNICITY === null ? {} : { ethnicity: ETHNICITY }),
        },
      })),
    );
    cases.push(...own);
  }
  return { cycle, lock: await givenLock(database, cycle), cases };
}

/** Met, not met, excluded, not applicable, missing of some letters, counted one by one. */
export function fiveOf(letters: readonly string[]): readonly number[] {
  const kinds = letters.map((letter) => ('MNAU'.includes(letter) ? letter : 'excluded'));
  return ['M', 'N', 'excluded', 'A', 'U'].map((kind) => kinds.filter((one) => one === kind).length);
}
