import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { givenCases, givenSubmission, type GivenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import fc from 'fast-check';
import { askField } from '../../testing/ask.js';
import { givenPart, type GivenPart, type PartOptions } from '../../testing/given-part.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

type Work = GivenPart & { readonly submission: GivenSubmission };

async function givenWork(options: PartOptions = {}): Promise<Work> {
  const part = await givenPart(database, options);
  return { ...part, submission: await givenSubmission(database, part.organisation.organisationId, part.cycle) };
}

const RESULTS = `query ($id: ID!) { submission(id: $id) { provisionalResults { caseCount
  standards { number counts { met notMet excluded notApplicable missing }
    rate { numerator denominator value percent intervalLower intervalUpper } }
  teams { teamCode caseCount standards { number counts { met notMet excluded notApplicable missing }
    rate { numerator denominator percent } } } } } }`;

function results({ submission }: Work, as: string): Promise<unknown> {
  const variables = { id: submission.submissionId };
  return askField(submissions, 'submission', { query: RESULTS, variables, as });
}

/** Counts letter by letter, with no grouping and no code of the platform. */
function countedByHand(outcomes: readonly string[], place: number): object {
  const tally = { met: 0, notMet: 0, excluded: 0, notApplicable: 0, missing: 0 };
  for (const text of outcomes) {
    const letter = text.charAt(place);
    if (letter === 'M') tally.met += 1;
    else if (letter === 'N') tally.notMet += 1;
    else if (letter === 'A') tally.notApplicable += 1;
    else if (letter === 'U') tally.missing += 1;
    else tally.excluded += 1;
  }
  return tally;
}

const outcomeText = fc
  .tuple(fc.constantFrom('M', 'N', 'A', 'U', 'a'), fc.constantFrom('M', 'N', 'A'), fc.constantFrom('M', 'N', 'U'))
  .map((each) => each.join(''));
const teamOf = (outcomes: readonly string[], teamCode: string, caseCount: number): object => ({
  teamCode,
  caseCount,
  standards: [0, 1, 2].map((place) => expect.objectContaining({ counts: countedByHand(outcomes, place) })),
});

describe('provisional results', () => {
  it('equal an independent count over any outcomes, team by team, and the teams sum to the organisation', async () => {
    const some = fc.array(outcomeText, { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(some, some, async (ofA, ofB) => {
        const work = await givenWork();
        await givenCases(database, work.submission, [
          ...ofA.map((outcomes) => ({ teamId: work.teamA, teamCode: 'A1', outcomes })),
          ...ofB.map((outcomes) => ({ teamId: work.teamB, teamCode: 'B1', outcomes })),
          { teamId: work.teamB, teamCode: 'B1', outcomes: null },
        ]);
        const whole = [...ofA, ...ofB];
        expect(await results(work, work.organisation.lead.subject)).toEqual({
          provisionalResults: {
            caseCount: whole.length,
            standards: [0, 1, 2].map((place) =>
              expect.objectContaining({ number: place + 1, counts: countedByHand(whole, place) }),
            ),
            teams: [
              ...(ofA.length > 0 ? [teamOf(ofA, 'A1', ofA.length)] : []),
              ...(ofB.length > 0 ? [teamOf(ofB, 'B1', ofB.length)] : []),
            ],
          },
        });
      }),
      { numRuns: 15 },
    );
  });

  it('pool numerators over denominators, round half up, and say nothing where nobody was judged', async () => {
    const work = await givenWork();
    await givenCases(database, work.submission, [
      { teamId: work.teamA, teamCode: 'A1', outcomes: 'MAU', count: 1 },
      { teamId: work.teamA, teamCode: 'A1', outcomes: 'NAU', count: 7 },
      { teamId: work.teamB, teamCode: 'B1', outcomes: 'aAU', count: 5 },
    ]);
    const nothing = { numerator: 0, denominator: 0, value: null, percent: null };
    const interval = { intervalLower: null, intervalUpper: null };
    expect(await results(work, work.organisation.lead.subject)).toMatchObject({
      provisionalResults: {
        caseCount: 13,
        standards: [
          {
            rate: {
              ...{ numerator: 1, denominator: 8, value: 0.125, percent: 13 },
              intervalLower: expect.closeTo(0.0224, 4),
              intervalUpper: expect.closeTo(0.4709, 4),
            },
          },
          { rate: { ...nothing, ...interval } },
          { rate: { ...nothing, ...interval } },
        ],
        teams: [
          { teamCode: 'A1', standards: [{ rate: { percent: 13 } }, {}, {}] },
          { teamCode: 'B1', standards: [{ rate: { numerator: 0, denominator: 0, percent: null } }, {}, {}] },
        ],
      },
    });
  });

  it('are there with zeros before the first complete case', async () => {
    const work = await givenWork();
    expect(await results(work, work.organisation.lead.subject)).toMatchObject({
      provisionalResults: { caseCount: 0, standards: [{ number: 1 }, { number: 2 }, { number: 3 }], teams: [] },
    });
  });

  it('show a data collector his teams, another organisation nothing, and the central team no result at all', async () => {
    const work = await givenWork();
    await givenCases(database, work.submission, [
      { teamId: work.teamA, teamCode: 'A1', outcomes: 'MMM', count: 3 },
      { teamId: work.teamB, teamCode: 'B1', outcomes: 'NNN', count: 4 },
    ]);
    const { organisationId } = work.organisation;
    const { auditCycleId } = work.cycle;
    const bound = { role: 'DATA_COLLECTOR', organisationId, auditCycleId, teamIds: [work.teamB] } as const;
    const collector = await givenColleague(database, bound);
    expect(await results(work, collector.subject)).toMatchObject({
      provisionalResults: { caseCount: 4, standards: [{ rate: { percent: 0 } }, {}, {}], teams: [{ teamCode: 'B1' }] },
    });
    expect(await results(work, (await givenCentralPerson(database)).subject)).toEqual({ provisionalResults: null });
    const stranger = await givenPart(database, { in: work });
    expect(await results(work, stranger.organisation.lead.subject)).toBeNull();
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    expect(await results(work, viewer.subject)).toEqual(['FORBIDDEN']);
  });
});
