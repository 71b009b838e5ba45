import { z } from 'zod';
import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineFileKind, type FileContent } from '@qip/subgraph-kit/files/file-kind';
import { ACCESS } from '../access-table.js';
import { participation } from '../benchmark/viewpoint.policy.js';
import { recordOwnRead } from '../partner-read/record-own-read.js';
import { type ExportedCycle } from './exported-results.js';
import { NATIONAL_FORMS, nationalFile } from './national-file.js';
import { OWN_FORMS, ownFile } from './own-file.js';
import { readExportedCycle } from './read-exported-cycle.js';
import { readNationalResults } from './read-national-results.js';
import { readOwnResults } from './read-own-results.js';
import { readReportingOrganisation } from './read-reporting-organisation.js';

/** What a file of national results is: for all who read national results. */
export const nationalResultsFile = defineFileKind({
  service: 'analytics',
  name: 'national-results',
  about: z.object({ snapshotId: z.uuid(), form: z.enum(NATIONAL_FORMS) }),
  open: ({ database }, { about: { snapshotId, form } }) =>
    database.read(async (tx) => {
      if (!can(ACCESS, tx.actor, 'readBenchmark', { kind: 'NATIONAL' })) return null;
      const cycle = await readExportedCycle(tx, snapshotId);
      return cycle === null ? null : nationalFile(form, cycle, await readNationalResults(tx, snapshotId));
    }),
});

/** What a file of an organisation's own results is: for its people, without its teams also for the partners that it lets. */
export const ownResultsFile = defineFileKind({
  service: 'analytics',
  name: 'own-results',
  about: z.object({ snapshotId: z.uuid(), form: z.enum(OWN_FORMS) }),
  open: async (context, { organisationId, about: { snapshotId, form } }) => {
    if (organisationId === null) return null;
    const file = await context.database.read(async (tx) => {
      const cycle = await readExportedCycle(tx, snapshotId);
      return cycle === null ? null : openOwnFile(tx, cycle, organisationId, form);
    });
    if (file !== null) await recordOwnRead(context, organisationId, 'exports');
    return file;
  },
});

async function openOwnFile(
  tx: ReadTransaction,
  cycle: ExportedCycle,
  organisationId: string,
  form: (typeof OWN_FORMS)[number],
): Promise<FileContent | null> {
  const part = participation(cycle, organisationId);
  if (!can(ACCESS, tx.actor, 'readOwnResult', part)) return null;
  const seesTeams = can(ACCESS, tx.actor, 'readTeamResults', part);
  const results = await readOwnResults(tx, { snapshotId: cycle.snapshotId, organisationId }, seesTeams);
  if (results.length === 0) return null;
  return ownFile(form, cycle, await readReportingOrganisation(tx, organisationId), results);
}
