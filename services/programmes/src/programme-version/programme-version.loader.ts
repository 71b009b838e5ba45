import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';
import { ProgrammeVersion } from './programme-version.type.js';

/** Versions that the viewer may see, by id: approved ones, and for the central team those in the making. */
export const programmeVersionById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(ProgrammeVersionRow, { id: In(ids) });
  const visible = rows.filter((row) => isVisible(tx.actor, row));
  return new Map(visible.map((row) => [row.id, new ProgrammeVersion(row)]));
});

/** The visible versions of each programme, newest first. */
export const versionsByProgramme = defineListLoader(async (tx, programmeIds) => {
  const rows = await tx.manager.find(ProgrammeVersionRow, {
    where: { programmeId: In(programmeIds) },
    order: { number: 'DESC' },
  });
  return Map.groupBy(
    rows.filter((row) => isVisible(tx.actor, row)).map((row) => new ProgrammeVersion(row)),
    ({ programmeId }) => programmeId,
  );
});

function isVisible(actor: Actor, { state }: ProgrammeVersionRow): boolean {
  return state === 'APPROVED' || can(ACCESS, actor, 'readDraft', { kind: 'NATIONAL' });
}
