import { type TestDatabase } from '@qip/testkit/test-database';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A row of a table that only the kit's own tests have, in the schema of a service whose role the tests use. */
@Entity({ schema: 'organisations', name: 'note' })
export class NoteRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  text!: string;

  @VersionColumn({ type: 'int' })
  version!: number;
}

/** Makes the table, which every caller may write: what is tested is the kit, not a policy. */
export async function createNotes(database: TestDatabase): Promise<void> {
  await database.sql(`create table organisations.note (
    id uuid primary key, text text not null constraint note_text_unique unique, version int not null default 1)`);
  await database.sql(`grant select, insert, update, delete on organisations.note to qip_organisations_app`);
}

/** The texts that are stored, in their order. */
export async function storedTexts(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.sql<{ text: string }>(`select text from organisations.note order by text`);
  return rows.map(({ text }) => text);
}
