import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_AUDIT_TOOL } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { lockCycle, recordCase } from '../../testing/operations.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

/** Locked by the platform itself: one case entered in the form, one uploaded. */
async function givenLocked(more: Parameters<typeof givenPart>[1] = {}): Promise<GivenPart> {
  const part = await givenPart(database, more);
  await recordCase(submissions, part, part.organisation.lead.subject);
  const lead = uploader(submissions, part);
  await lead.commit((await lead.send('ADD', csvOf(goodRow()))).uploadId);
  const { subject } = await givenCentralPerson(database);
  await lockCycle(submissions, part.cycle.auditCycleId, subject);
  return part;
}

/** As the analysis reads it. */
function inJob(statement: string, { cycle }: GivenPart): Promise<readonly unknown[]> {
  return withClient(database.applicationUrl('analytics'), async (client) => {
    await client.query('begin');
    await client.query(`select contracts.enter_v1(null, 'analyse-audit-cycle')`);
    return (await client.query(statement, [cycle.auditCycleId])).rows as unknown[];
  });
}

const VALUES = `select age_band, sex, ethnicity, engine_version from contracts.locked_case_v2
  where audit_cycle_id = $1 and lock_number = 1`;

describe('what a lock hands to the analysis', () => {
  it('is of each case the strata that its form marks, and the engine that worked its outcomes out', async () => {
    const part = await givenLocked();
    const one = { age_band: '18-64', sex: null, ethnicity: null, engine_version: '1.0.0' };
    expect(await inJob(VALUES, part)).toEqual([one, one]);
  });

  it('is no answer that the form does not mark', async () => {
    const options = ['18-64', '65+'].map((code) => ({ code, label: `Aged ${code}` }));
    const ageBand = {
      kind: 'AGE_BAND',
      name: 'ageBand',
      label: 'Age',
      section: 'PATIENT',
      isRequired: true,
      options,
    } as const;
    const items = [ageBand, ...SAMPLE_AUDIT_TOOL.items.filter(({ name }) => name !== 'ageBand')];
    const programme = await givenProgramme(database, { auditTool: { ...SAMPLE_AUDIT_TOOL, items } });
    const like = await givenPart(database, { programme: { auditTool: programme.auditTool } });
    const part = await givenLocked({ in: like });
    const one = { age_band: null, sex: null, ethnicity: null, engine_version: '1.0.0' };
    expect(await inJob(VALUES, part)).toEqual([one, one]);
  });

  it('is the care setting of every team as it was then', async () => {
    const part = await givenLocked();
    await database.sql(`update organisations.team set care_setting = 'OTHER' where id = $1`, [part.teamA]);
    const teams = await inJob(
      `select team_id, care_setting from contracts.locked_team_v1 where audit_cycle_id = $1 and lock_number = 1`,
      part,
    );
    expect(teams).toHaveLength(2);
    expect(teams).toContainEqual({ team_id: part.teamA, care_setting: 'COMMUNITY_ADULT' });
  });

  it('is for the analysis alone', async () => {
    const part = await givenLocked();
    for (const view of ['locked_case_v2', 'locked_team_v1']) {
      const asLead = withClient(database.applicationUrl('analytics'), async (client) => {
        await client.query('begin');
        await client.query('select contracts.enter_v1($1, null)', [part.organisation.lead.subject]);
        return client.query(`select from contracts.${view} where audit_cycle_id = $1`, [part.cycle.auditCycleId]);
      });
      expect((await asLead).rowCount).toBe(0);
    }
  });
});
