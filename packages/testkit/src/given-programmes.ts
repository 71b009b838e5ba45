import { newId } from '@qip/subgraph-kit/values/id';
import { addDays, endOfDay, type LocalDate, startOfDay } from '@qip/subgraph-kit/values/local-date';
import { givenProgrammeVersion, type GivenProgrammeVersion, type VersionOptions } from './given-programme-version.js';
import { clockToday } from './test-clock.js';
import { type TestDatabase } from './test-database.js';

/** A programme with its one version. */
export interface GivenProgramme extends GivenProgrammeVersion {
  readonly programmeId: string;
  readonly topic: string;
  readonly title: string;
}

/** What may differ from the sample programme. */
export interface ProgrammeOptions extends VersionOptions {
  /** A number of one to three digits; left out, one that no other programme of the test file has. */
  readonly topic?: string;
  readonly title?: string;
}

let topicsGiven = 200;

/** A programme whose first version is approved: the sample audit tool and its three standards, unless others are given. */
export async function givenProgramme(database: TestDatabase, options: ProgrammeOptions = {}): Promise<GivenProgramme> {
  topicsGiven += 1;
  const programmeId = newId();
  const { topic = String(topicsGiven), title = `Sample programme ${topicsGiven}` } = options;
  await database.sql(
    `insert into programmes.programme (id, topic, title, clinical_area, audit_unit)
     values ($1, $2, $3, 'Sample clinical area', 'PATIENT')`,
    [programmeId, topic, title],
  );
  const version = await givenProgrammeVersion(database, programmeId, options);
  return { programmeId, topic, title, ...version };
}

/** The days of a cycle. */
export interface GivenSchedule {
  readonly materialsOn: LocalDate;
  readonly collectionOpensOn: LocalDate;
  readonly collectionClosesOn: LocalDate;
  readonly submissionOpensOn: LocalDate;
  /** The last day of the window, whole. */
  readonly submissionClosesOn: LocalDate;
  readonly reportOn: LocalDate;
}

/** A cycle with its gate. */
export interface GivenCycle {
  readonly auditCycleId: string;
  readonly code: string;
  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly schedule: GivenSchedule;
}

/** What may differ from a baseline whose submission window opened a week ago. */
export interface CycleOptions {
  readonly code?: string;
  readonly kind?: 'BASELINE' | 'RE_AUDIT' | 'SUPPLEMENTARY';
  /** The baseline of a re-audit or supplementary audit. */
  readonly baselineId?: string;
  /** Another version than the programme's first one; the cycle is then not comparable, unless said otherwise. */
  readonly programmeVersionId?: string;
  readonly isComparable?: boolean;
  readonly label?: string;
  readonly state?: 'PLANNED' | 'CANCELLED';
  /** Moves the whole schedule: in how many days from the test clock's today submission opens; -7 unless given. */
  readonly submissionOpensInDays?: number;
  /** Days of one's own in place of the usual ones. */
  readonly schedule?: Partial<GivenSchedule>;
}

/**
 * A cycle of a programme and the gate of its submission window. Unless said otherwise it is a baseline, collection is
 * over, submission opened a week ago and is open for 28 days.
 */
export async function givenCycle(
  database: TestDatabase,
  programme: Pick<GivenProgramme, 'programmeId' | 'programmeVersionId' | 'topic'>,
  options: CycleOptions = {},
): Promise<GivenCycle> {
  const auditCycleId = newId();
  const schedule = { ...(await usualSchedule(database, options.submissionOpensInDays ?? -7)), ...options.schedule };
  const { kind = options.baselineId === undefined ? 'BASELINE' : 'RE_AUDIT', state = 'PLANNED' } = options;
  const code = options.code ?? (await nextCode(database, programme));
  const programmeVersionId = options.programmeVersionId ?? programme.programmeVersionId;
  const isComparable = options.isComparable ?? programmeVersionId === programme.programmeVersionId;
  await database.sql(
    `insert into programmes.audit_cycle (id, code, programme_id, programme_version_id, kind, label, baseline_id,
       is_comparable, not_comparable_reason, state, materials_on, collection_opens_on, collection_closes_on,
       submission_opens_on, submission_closes_on, report_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      auditCycleId,
      code,
      programme.programmeId,
      programmeVersionId,
      kind,
      options.label ?? `Sample ${kind.toLowerCase().replace('_', '-')}`,
      options.baselineId ?? null,
      isComparable,
      isComparable ? null : 'The standards were revised.',
      state,
      schedule.materialsOn,
      schedule.collectionOpensOn,
      schedule.collectionClosesOn,
      schedule.submissionOpensOn,
      schedule.submissionClosesOn,
      schedule.reportOn,
    ],
  );
  await database.sql(`select contracts.move_window_v1($1, $2, $3)`, [
    auditCycleId,
    startOfDay(schedule.submissionOpensOn).toISOString(),
    endOfDay(schedule.submissionClosesOn).toISOString(),
  ]);
  return { auditCycleId, code, programmeId: programme.programmeId, programmeVersionId, schedule };
}

async function usualSchedule(database: TestDatabase, submissionOpensInDays: number): Promise<GivenSchedule> {
  const opens = addDays(await clockToday(database), submissionOpensInDays);
  return {
    materialsOn: addDays(opens, -59),
    collectionOpensOn: addDays(opens, -28),
    collectionClosesOn: addDays(opens, -1),
    submissionOpensOn: opens,
    submissionClosesOn: addDays(opens, 27),
    reportOn: addDays(opens, 111),
  };
}

async function nextCode(
  database: TestDatabase,
  { programmeId, topic }: Pick<GivenProgramme, 'programmeId' | 'topic'>,
): Promise<string> {
  const [row] = await database.sql<{ taken: number }>(
    `select count(*)::int as taken from programmes.audit_cycle where programme_id = $1`,
    [programmeId],
  );
  return `${topic}${String.fromCharCode('a'.charCodeAt(0) + (row?.taken ?? 0))}`;
}

/** An organisation's part in a cycle, and what may differ from one that stands since now without an expectation. */
export interface GivenEnrolment {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly casesExpected?: number;
  readonly isWithdrawn?: boolean;
}

/** Enrols an organisation in a cycle. @returns the enrolment's id */
export async function givenEnrolment(database: TestDatabase, enrolment: GivenEnrolment): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into programmes.enrolment (id, organisation_id, audit_cycle_id, cases_expected, withdrawn_at)
     values ($1, $2, $3, $4, case when $5 then clock.now() end)`,
    [
      id,
      enrolment.organisationId,
      enrolment.auditCycleId,
      enrolment.casesExpected ?? null,
      enrolment.isWithdrawn ?? false,
    ],
  );
  return id;
}
