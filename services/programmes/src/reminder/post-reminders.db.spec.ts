import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays, atHour, endOfDay, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { withClient } from '@qip/database/with-client';
import {
  givenCentralPerson,
  givenColleague,
  givenDeputy,
  givenOrganisation,
  givenTeam,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import {
  type CycleOptions,
  givenCycle,
  givenEnrolment,
  givenProgramme,
  type GivenCycle,
} from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission } from '@qip/testkit/given-submissions';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenAction } from '../../testing/given-action-plan.js';
import { programmesSubgraph } from '../subgraph.js';
import { POST_REMINDERS } from './post-reminders.js';
import { REMINDER_MAIL } from './reminder-mail.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
const busy = useTestSubgraph(programmesSubgraph, database, { poolSize: 4 });
afterEach(() => resetClock(database));

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
}
const PLANNED_AT = atHour(day('2027-03-01'), 12);
/** The first day of submission, and its last. */
const OPENS = day('2027-03-08');
const CLOSES = day('2027-04-04');

interface Part {
  readonly organisationId: string;
  readonly name: string;
  readonly lead: GivenPerson;
  readonly cycle: GivenCycle;
  readonly enrolmentId: string;
}

/** An organisation that enrolled a week before the window of a cycle opens. */
async function givenPart(
  options: { readonly cycle?: GivenCycle; readonly options?: CycleOptions; readonly casesExpected?: number } = {},
): Promise<Part> {
  await stopClock(database, PLANNED_AT);
  const cycle =
    options.cycle ??
    (await givenCycle(database, await givenProgramme(database), { submissionOpensInDays: 7, ...options.options }));
  const { organisationId, lead, name } = await givenOrganisation(database);
  const { auditCycleId } = cycle;
  const casesExpected = options.casesExpected === undefined ? {} : { casesExpected: options.casesExpected };
  const enrolmentId = await givenEnrolment(database, { organisationId, auditCycleId, ...casesExpected });
  return { organisationId, name, lead, cycle, enrolmentId };
}

async function remindAt(now: Date): Promise<void> {
  await stopClock(database, now);
  await programmes.running().runJob(POST_REMINDERS);
}

/** The subjects of a person's mails, oldest first. */
async function subjectsTo({ personId }: GivenPerson): Promise<readonly string[]> {
  const rows = await database.sql<{ facts: unknown }>(
    `select facts from programmes.mail where person_id = $1 order by created_at, id`,
    [personId],
  );
  return rows.map(({ facts }) => REMINDER_MAIL.compose(facts).subject);
}

async function choose({ personId }: GivenPerson, unwanted: readonly string[], delivery: string | null): Promise<void> {
  await database.sql(
    `insert into organisations.reminder_preference (person_id, unwanted_kinds, delivery) values ($1, $2, $3)`,
    [personId, unwanted, delivery],
  );
}

const opened = ({ cycle }: Part): string => `Audit cycle ${cycle.code}: submission has opened`;
const half = ({ cycle }: Part): string => `Audit cycle ${cycle.code}: half of the submission time is over`;
const closing = ({ cycle }: Part, on: string): string =>
  `Audit cycle ${cycle.code}: submission closes at the end of ${on}`;

describe('a reminder', () => {
  it('goes to the local lead and the QIP leads of the programme, on the morning, once', async () => {
    const part = await givenPart();
    const { organisationId } = part;
    const { programmeId } = part.cycle;
    const qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
    const others = [
      await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId: newId() }),
      await givenColleague(database, { role: 'VIEWER', organisationId }),
      await givenDeputy(database, organisationId),
      (await givenOrganisation(database)).lead,
    ];
    await remindAt(new Date(atHour(OPENS, 7).getTime() - 1));
    expect(await subjectsTo(part.lead)).toEqual([]);
    await remindAt(atHour(OPENS, 7));
    await remindAt(atHour(OPENS, 9));
    for (const lead of [part.lead, qipLead]) expect(await subjectsTo(lead)).toEqual([opened(part)]);
    for (const other of others) expect(await subjectsTo(other)).toEqual([]);
    const mails = await database.sql(`select organisation_id, state from programmes.mail where person_id = $1`, [
      part.lead.personId,
    ]);
    expect(mails).toEqual([{ organisation_id: organisationId, state: 'WAITING' }]);
  });

  it('is not about what was cancelled or withdrawn, and of what was slept through the last alone', async () => {
    const [part, withdrawn] = [await givenPart(), await givenPart()];
    const cancelled = await givenPart({ options: { state: 'CANCELLED' } });
    await database.sql(`update programmes.enrolment set withdrawn_at = clock.now() where id = $1`, [
      withdrawn.enrolmentId,
    ]);
    await remindAt(atHour(day('2027-03-23'), 9));
    expect(await subjectsTo(part.lead)).toEqual([half(part)]);
    for (const { lead } of [withdrawn, cancelled]) expect(await subjectsTo(lead)).toEqual([]);
    await remindAt(endOfDay(CLOSES));
    expect(await subjectsTo(part.lead)).toEqual([half(part)]);
  });

  it('at half-time counts the cases of the organisation, whatever it expected', async () => {
    const few = await givenPart({ casesExpected: 7 });
    const enough = await givenPart({ cycle: few.cycle, casesExpected: 6 });
    for (const part of [few, enough]) {
      const submission = await givenSubmission(database, part.organisationId, part.cycle);
      const teamId = await givenTeam(database, part.organisationId, 'A1');
      await givenCases(database, submission, [{ teamId, teamCode: 'A1', outcomes: 'MMM', count: 3 }]);
    }
    await remindAt(atHour(day('2027-03-22'), 7));
    expect(await subjectsTo(few.lead)).toEqual([half(few)]);
    expect(await subjectsTo(enough.lead)).toEqual([]);
    const [mail] = await database.sql(
      `select facts -> 'items' -> 0 -> 'rows' as rows from programmes.mail where person_id = $1`,
      [few.lead.personId],
    );
    expect(mail).toEqual({
      rows: [
        ['Organisation', few.name],
        ['Programme', expect.stringContaining(few.cycle.code)],
        ['Last day of submission', 'Sunday 4 April 2027'],
        ['Cases entered', '3'],
        ['Cases expected', '7'],
      ],
    });
  });

  it('comes three days before closing to who has not signed off, and before that of an extension again', async () => {
    const [open, signed] = [await givenPart(), await givenPart()];
    for (const part of [open, signed]) await choose(part.lead, ['WINDOW_OPENS', 'HALF_TIME'], null);
    await givenSubmission(database, signed.organisationId, signed.cycle, { isSignedOff: true });
    await remindAt(atHour(day('2027-04-01'), 7));
    expect(await subjectsTo(open.lead)).toEqual([closing(open, 'Sunday 4 April 2027')]);
    expect(await subjectsTo(signed.lead)).toEqual([]);
    await database.sql(
      `insert into submissions.own_window (organisation_id, audit_cycle_id, kind, closes_at, after_lock, reason, granted_by)
       values ($1, $2, 'EXTENSION', $3, 0, 'The ward moved', $1)`,
      [open.organisationId, open.cycle.auditCycleId, endOfDay(day('2027-04-14')).toISOString()],
    );
    await remindAt(atHour(day('2027-04-02'), 9));
    expect(await subjectsTo(open.lead)).toHaveLength(1);
    await remindAt(atHour(day('2027-04-11'), 7));
    await remindAt(atHour(day('2027-04-12'), 7));
    expect(await subjectsTo(open.lead)).toEqual([
      closing(open, 'Sunday 4 April 2027'),
      closing(open, 'Wednesday 14 April 2027'),
    ]);
  });

  it('says that the report is ready once it is published, whatever revisions follow', async () => {
    const part = await givenPart();
    const { auditCycleId, programmeId, programmeVersionId } = part.cycle;
    const publishAt = async (revision: number, at: Date): Promise<void> => {
      await database.sql(
        `insert into analytics.snapshot (id, audit_cycle_id, programme_id, programme_version_id, lock_number, engine_version,
           input_digest, case_count, participant_count, revision, state, published_at, published_by, version)
         values ($1, $2, $3, $4, $5, '1', '', 0, 0, $5, 'PUBLISHED', $6, $1, 1)`,
        [newId(), auditCycleId, programmeId, programmeVersionId, revision, at.toISOString()],
      );
    };
    const at = atHour(day('2027-06-28'), 14);
    await remindAt(at);
    expect(await subjectsTo(part.lead)).toEqual([]);
    await publishAt(1, at);
    await remindAt(at);
    await publishAt(2, new Date(at.getTime() + 1));
    await remindAt(atHour(day('2027-06-30'), 9));
    expect(await subjectsTo(part.lead)).toEqual([`Audit cycle ${part.cycle.code}: the results are published`]);
  });
});

describe('overdue actions', () => {
  it('are told to those who lead, by their number alone, and again a month later', async () => {
    const part = await givenPart();
    const { organisationId } = part;
    const { auditCycleId } = part.cycle;
    await choose(part.lead, ['WINDOW_OPENS', 'HALF_TIME', 'CLOSING_SOON'], null);
    // Due on 9 and 10 March, and on 1 May.
    for (const dueInDays of [8, 9, 61]) {
      await givenAction(database, { organisationId, auditCycleId, dueInDays });
    }
    await remindAt(atHour(day('2027-03-10'), 7));
    await remindAt(atHour(day('2027-03-12'), 7));
    expect(await subjectsTo(part.lead)).toEqual([`Audit cycle ${part.cycle.code}: 1 action is overdue`]);
    await remindAt(atHour(day('2027-04-10'), 7));
    await database.sql(
      `update programmes.planned_action set status = 'DONE', review = 'Done', closed_at = clock.now()
      where organisation_id = $1`,
      [organisationId],
    );
    await remindAt(atHour(day('2027-05-12'), 7));
    expect((await subjectsTo(part.lead)).slice(1)).toEqual([`Audit cycle ${part.cycle.code}: 2 actions are overdue`]);
  });
});

describe('what a person prefers', () => {
  it('keeps what is switched off from being said, to him alone', async () => {
    const part = await givenPart();
    const { organisationId } = part;
    const { programmeId } = part.cycle;
    const qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
    await choose(part.lead, ['WINDOW_OPENS'], null);
    await remindAt(atHour(OPENS, 7));
    expect(await subjectsTo(part.lead)).toEqual([]);
    expect(await subjectsTo(qipLead)).toEqual([opened(part)]);
  });

  it('is one mail a day for the lead of several organisations, who chose nothing else', async () => {
    const one = await givenPart();
    const other = await givenPart({ options: { submissionOpensInDays: 8 } });
    const third = await givenPart({ cycle: one.cycle });
    await database.sql(`update organisations.lead_appointment set person_id = $1 where organisation_id = any ($2)`, [
      one.lead.personId,
      [other.organisationId, third.organisationId],
    ]);
    await remindAt(atHour(OPENS, 7));
    expect(await subjectsTo(one.lead)).toEqual(['2 reminders about your audit cycles']);
    // Something that becomes due later on the same day waits for the next digest, and is noted nowhere before.
    const late = await givenPart();
    await database.sql(`update organisations.lead_appointment set person_id = $1 where organisation_id = $2`, [
      one.lead.personId,
      late.organisationId,
    ]);
    await remindAt(atHour(OPENS, 12));
    expect(await subjectsTo(one.lead)).toHaveLength(1);
    await remindAt(atHour(addDays(OPENS, 1), 7));
    await remindAt(atHour(addDays(OPENS, 1), 8));
    expect(await subjectsTo(one.lead)).toEqual(Array.from({ length: 2 }, () => '2 reminders about your audit cycles'));
    const [digest] = await database.sql<{ facts: { items: { heading: string }[] } }>(
      `select facts from programmes.mail where person_id = $1 order by created_at desc limit 1`,
      [one.lead.personId],
    );
    expect(digest?.facts.items.map(({ heading }) => heading).toSorted()).toEqual(
      [opened(other), opened(late)].toSorted(),
    );
  });

  it('is single mails for the lead of several who chose them', async () => {
    const [one, other] = [await givenPart(), await givenPart()];
    await database.sql(`update organisations.lead_appointment set person_id = $1 where organisation_id = $2`, [
      one.lead.personId,
      other.organisationId,
    ]);
    await choose(one.lead, [], 'SINGLE');
    await remindAt(atHour(OPENS, 7));
    expect((await subjectsTo(one.lead)).toSorted()).toEqual([opened(one), opened(other)].toSorted());
  });
});

describe('the job that reminds', () => {
  it('says each thing once, however many processes look at the same time', async () => {
    const parts = [await givenPart(), await givenPart()];
    await stopClock(database, atHour(OPENS, 7));
    await Promise.all(Array.from({ length: 3 }, () => busy.running().runJob(POST_REMINDERS)));
    for (const part of parts) expect(await subjectsTo(part.lead)).toEqual([opened(part)]);
  });

  it('reads with as many statements for many organisations as for one, and after that nothing twice', async () => {
    await stopClock(database, PLANNED_AT);
    await database.sql(`update programmes.enrolment set withdrawn_at = clock.now()`);
    const readsAt = async (now: Date): Promise<number> => {
      programmes.takeStatements();
      await remindAt(now);
      const statements = programmes.takeStatements();
      const writes = statements.findIndex((statement) => statement.includes('read write'));
      return writes === -1 ? statements.length - 1 : writes - 1;
    };
    const part = await givenPart();
    const reads = await readsAt(atHour(OPENS, 7));
    for (let more = 0; more < 5; more += 1) await givenPart({ cycle: part.cycle });
    expect(await readsAt(atHour(OPENS, 8))).toBe(reads);
    // All are told: nobody's preferences are asked for.
    expect(await readsAt(atHour(OPENS, 9))).toBe(reads - 1);
    // The scope, the parts, their cases, the leads, what was said, what is overdue, and what is preferred.
    expect(reads).toBe(7);
  });

  it('lets nobody but itself read or write what was said, not even the central team', async () => {
    const part = await givenPart();
    await remindAt(atHour(OPENS, 7));
    const central = await givenCentralPerson(database);
    const seenBy = (subject: string | null, job: string | null): Promise<number | null> =>
      withClient(database.applicationUrl('programmes'), async (client) => {
        await client.query('begin');
        await client.query('select contracts.enter_v1($1, $2)', [subject, job]);
        return (await client.query(`select from programmes.reminder_sent where person_id = $1`, [part.lead.personId]))
          .rowCount;
      });
    expect(await seenBy(null, POST_REMINDERS)).toBe(1);
    for (const subject of [central.subject, part.lead.subject, null]) expect(await seenBy(subject, null)).toBe(0);
    expect(await seenBy(null, 'post-news')).toBe(0);
  });
});
