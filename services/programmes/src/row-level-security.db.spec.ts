import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, givenOrganisation } from '@qip/testkit/given-organisations';
import { givenDispatch, givenMaterial } from '@qip/testkit/given-materials';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

const database = useTestDatabase();

/** Runs statements under the service's own role and somebody's scope, past all its code; nothing of it stays. */
async function under<Answer>(subject: string | null, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  return withClient(database.applicationUrl('programmes'), async (client) => {
    await client.query('start transaction');
    await client.query('select contracts.enter_v1($1, null)', [subject]);
    return work(client);
  });
}

async function count(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? -1;
}

const REFUSED = /row-level security|permission denied/;

describe('the second wall', () => {
  it('stands around every table of the service', async () => {
    const open = await database.sql(
      `select relname from pg_class where relnamespace = 'programmes'::regnamespace and relkind = 'r'
         and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
    const rights = await database.sql(
      `select table_name from information_schema.table_privileges where grantee = 'qip_programmes_app'
         and table_schema = 'programmes' and table_name = 'migration'`,
    );
    expect(rights).toEqual([]);
  });

  it('shows an organisation’s enrolments to its own people and the central team, also through the contract', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const before = (await database.sql(`select id from programmes.enrolment`)).length;
    await givenEnrolment(database, { organisationId: own.organisationId, auditCycleId });
    const central = await givenCentralPerson(database);
    for (const table of ['programmes.enrolment', 'contracts.enrolment_v1']) {
      expect(await under(own.lead.subject, (client) => count(client, table))).toBe(1);
      expect(await under(other.lead.subject, (client) => count(client, table))).toBe(0);
      expect(await under(null, (client) => count(client, table))).toBe(0);
      expect(await under(central.subject, (client) => count(client, table))).toBe(before + 1);
    }
  });

  it('lets nobody write another organisation’s enrolment, the central team included', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const central = await givenCentralPerson(database);
    await givenEnrolment(database, { organisationId: own.organisationId, auditCycleId });
    for (const subject of [other.lead.subject, central.subject, null]) {
      await expect(
        under(subject, (client) =>
          client.query(`insert into programmes.enrolment (id, organisation_id, audit_cycle_id) values ($1, $2, $3)`, [
            newId(),
            own.organisationId,
            auditCycleId,
          ]),
        ),
      ).rejects.toThrow(REFUSED);
      const { rowCount } = await under(subject, (client) =>
        client.query(`update programmes.enrolment set withdrawn_at = clock.now() where organisation_id = $1`, [
          own.organisationId,
        ]),
      );
      expect(rowCount).toBe(0);
    }
    await expect(under(own.lead.subject, (client) => client.query(`delete from programmes.enrolment`))).rejects.toThrow(
      REFUSED,
    );
  });

  it('hides what is not approved from everybody but the central team', async () => {
    const { programmeId } = await givenProgramme(database, { state: 'DRAFT' });
    const { lead } = await givenOrganisation(database);
    const central = await givenCentralPerson(database);
    const seen = (subject: string | null): Promise<readonly number[]> =>
      under(subject, async (client) => {
        const counts: number[] = [];
        for (const from of [
          `programmes.programme where id = '${programmeId}'`,
          `programmes.programme_version where programme_id = '${programmeId}'`,
          `programmes.standard where programme_version_id in
             (select id from programmes.programme_version where programme_id = '${programmeId}')`,
          `contracts.audit_tool_v1 where programme_id = '${programmeId}'`,
        ]) {
          counts.push(await count(client, from));
        }
        return counts;
      });
    expect(await seen(null)).toEqual([0, 0, 0, 0]);
    expect(await seen(lead.subject)).toEqual([0, 0, 0, 0]);
    expect(await seen(central.subject)).toEqual([1, 1, 3, 0]);
  });

  it('lets nobody but the central team write the catalogue', async () => {
    const { programmeId, programmeVersionId } = await givenProgramme(database);
    await givenCycle(database, { programmeId, programmeVersionId, topic: '7' });
    const { lead } = await givenOrganisation(database);
    await expect(
      under(lead.subject, (client) =>
        client.query(
          `insert into programmes.programme (id, topic, title, clinical_area, audit_unit)
           values ($1, '998', 'Sample', 'Sample', 'PATIENT')`,
          [newId()],
        ),
      ),
    ).rejects.toThrow(REFUSED);
    for (const statement of [
      `update programmes.programme set title = 'Changed'`,
      `update programmes.programme_version set next_review_on = '2199-01-01'`,
      `update programmes.audit_cycle set label = 'Changed'`,
      `delete from programmes.standard`,
    ]) {
      const { rowCount } = await under(lead.subject, (client) => client.query(statement));
      expect(rowCount).toBe(0);
    }
  });

  it('lets nobody change what a cycle is and against what it is audited', async () => {
    const central = await givenCentralPerson(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const change = (set: string): Promise<{ readonly rowCount: number | null }> =>
      under(central.subject, (client) =>
        client.query(`update programmes.audit_cycle set ${set} where id = $1`, [auditCycleId]),
      );
    for (const set of [
      'programme_version_id = gen_random_uuid()',
      'programme_id = gen_random_uuid()',
      `kind = 'RE_AUDIT', baseline_id = id`,
      `is_comparable = false, not_comparable_reason = 'because'`,
      `code = '999a'`,
    ]) {
      await expect(change(set)).rejects.toThrow(/permission denied/);
    }
    expect((await change(`label = 'Another', report_on = report_on + 1, version = version + 1`)).rowCount).toBe(1);
  });

  it('shows dispatches to the organisation’s own people, and lets no person make one or change a file that is kept', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const central = await givenCentralPerson(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const { fileId } = await givenMaterial(database, central, { auditCycleId });
    const { organisationId } = own;
    const about = { organisationId, auditCycleId, personId: own.lead.personId };
    await givenDispatch(database, { ...about, mailState: 'SENT' });
    const dispatches = (subject: string | null): Promise<number> =>
      under(subject, (client) => count(client, 'programmes.material_dispatch'));
    const subjects = [own.lead.subject, other.lead.subject, null, central.subject];
    expect(await Promise.all(subjects.map(dispatches))).toEqual([1, 0, 0, 1]);
    for (const subject of subjects) {
      await expect(
        under(subject, (client) =>
          client.query(
            `insert into programmes.material_dispatch (id, organisation_id, audit_cycle_id) values ($1, $2, $3)`,
            [newId(), organisationId, auditCycleId],
          ),
        ),
      ).rejects.toThrow(REFUSED);
      const changed = await under(subject, async (client) => {
        const file = await client.query(`update programmes.stored_file set sha256 = null where id = $1`, [fileId]);
        const part = await client.query(`delete from programmes.stored_file_part where file_id = $1`, [fileId]);
        return [file.rowCount, part.rowCount];
      });
      expect(changed).toEqual([0, 0]);
    }
  });

  it('lets nobody change or remove what the audit trail holds', async () => {
    const central = await givenCentralPerson(database);
    for (const statement of [
      `update programmes.audit_event set actor = 'somebody'`,
      `delete from programmes.audit_event`,
      `truncate programmes.audit_event`,
    ]) {
      await expect(under(central.subject, (client) => client.query(statement))).rejects.toThrow(/permission denied/);
    }
  });

  it('lets the central team alone say that a cycle was changed, and nobody take it back', async () => {
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const { lead } = await givenOrganisation(database);
    const central = await givenCentralPerson(database);
    const insert = `insert into programmes.cycle_change (id, audit_cycle_id, kind, days, reason)
      values (gen_random_uuid(), '${auditCycleId}', 'CANCELLED', '[]', 'because')`;
    expect((await under(central.subject, (client) => client.query(insert))).rowCount).toBe(1);
    for (const subject of [lead.subject, null]) {
      await expect(under(subject, (client) => client.query(insert))).rejects.toThrow(REFUSED);
    }
    for (const statement of [
      'update programmes.cycle_change set reason = reason',
      'delete from programmes.cycle_change',
    ]) {
      await expect(under(central.subject, (client) => client.query(statement))).rejects.toThrow(/permission denied/);
    }
  });

  it('lets whoever has the secret of a calendar read that organisation’s record, and write nothing', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    for (const { organisationId } of [own, other]) await givenEnrolment(database, { organisationId, auditCycleId });
    const digest = 'd'.repeat(64);
    const insert = `insert into programmes.calendar_link (organisation_id, digest) values ('${own.organisationId}', '${digest}')`;
    for (const subject of [other.lead.subject, null]) {
      await expect(under(subject, (client) => client.query(insert))).rejects.toThrow(REFUSED);
    }
    await database.sql(insert);
    expect(await under(own.lead.subject, (client) => count(client, 'programmes.calendar_link'))).toBe(1);
    expect(await under(other.lead.subject, (client) => count(client, 'programmes.calendar_link'))).toBe(0);
    const entered = (given: string, statement: string): Promise<unknown> =>
      under(null, async (client) => {
        await client.query(`select programmes.enter_calendar($1)`, [given]);
        return (await client.query<object>(statement)).rows;
      });
    const enrolled = `select organisation_id from programmes.enrolment`;
    expect(await entered(digest, enrolled)).toEqual([{ organisation_id: own.organisationId }]);
    expect(await entered('e'.repeat(64), enrolled)).toEqual([]);
    expect(await entered(digest, `select digest from programmes.calendar_link`)).toEqual([]);
    expect(await entered(digest, `update programmes.enrolment set version = 9 returning id`)).toEqual([]);
  });

  it('opens the gates of the submissions through the contract alone', async () => {
    const central = await givenCentralPerson(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const closes = await under(central.subject, async (client) => {
      await client.query(`select contracts.move_window_v1($1, '2026-01-01', '2026-02-01')`, [auditCycleId]);
      return client.query(`select from submissions.gate`).then(
        () => 'readable',
        () => 'not readable',
      );
    });
    expect(closes).toBe('not readable');
  });
});
