import { type GivenLockedCycle, type PlannedParticipant } from '@qip/testkit/given-analytics';

/** One row of a snapshot as it should be. */
export interface ExpectedRow {
  readonly level: string;
  readonly organisationId: string | null;
  readonly teamId: string | null;
  readonly standardNumber: number;
  readonly cases: number;
  /** Met, not met, excluded, not applicable, missing. */
  readonly five: readonly number[];
  readonly reasons: readonly number[];
}

/** Counts a plan case by case: no grouping, no sums of sums. */
export function expectedRows(
  plans: readonly PlannedParticipant[],
  { participants }: Pick<GivenLockedCycle, 'participants'>,
  exclusions: readonly number[],
): readonly ExpectedRow[] {
  const rows = new Map<string, ExpectedRow>();
  const count = (unit: Pick<ExpectedRow, 'level' | 'organisationId' | 'teamId'>, outcomes: string | null): void => {
    for (const [place, excluded] of exclusions.entries()) {
      const standardNumber = place + 1;
      const key = JSON.stringify([unit, standardNumber]);
      const known = rows.get(key) ?? {
        ...unit,
        standardNumber,
        cases: 0,
        five: [0, 0, 0, 0, 0],
        reasons: new Array<number>(excluded).fill(0),
      };
      rows.set(key, outcomes === null ? known : withCase(known, outcomes.charAt(place)));
    }
  };
  count({ level: 'NATIONAL', organisationId: null, teamId: null }, null);
  for (const [index, plan] of plans.entries()) {
    const { organisation, teamIds } = participants[index] ?? fail();
    const { organisationId } = organisation;
    count({ level: 'ORGANISATION', organisationId, teamId: null }, null);
    for (const [code, team] of Object.entries(plan.teams)) {
      for (const [outcomes, times] of Object.entries(team)) {
        for (let each = 0; each < times; each += 1) {
          count({ level: 'NATIONAL', organisationId: null, teamId: null }, outcomes);
          count({ level: 'ORGANISATION', organisationId, teamId: null }, outcomes);
          count({ level: 'TEAM', organisationId, teamId: teamIds.get(code) ?? '' }, outcomes);
        }
      }
    }
  }
  return [...rows.values()];
}

function withCase(row: ExpectedRow, letter: string): ExpectedRow {
  const place = ['M', 'N', 'excluded', 'A', 'U'].indexOf('MNAU'.includes(letter) ? letter : 'excluded');
  const reason = letter.charCodeAt(0) - 'a'.charCodeAt(0);
  return {
    ...row,
    cases: row.cases + 1,
    five: row.five.map((cases, index) => cases + (index === place ? 1 : 0)),
    reasons: row.reasons.map((cases, index) => cases + (index === reason ? 1 : 0)),
  };
}

function fail(): never {
  throw new Error('There are fewer participants than plans.');
}
