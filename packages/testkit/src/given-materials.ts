import { createHash } from 'node:crypto';
import { newId } from '@qip/subgraph-kit/values/id';
import { type GivenPerson } from './given-organisations.js';
import { type TestDatabase } from './test-database.js';

/** Room that a member of the central team has made for a file. @returns the file's id */
export async function givenAwaitedFile(
  database: TestDatabase,
  creator: GivenPerson,
  file: { readonly name: string; readonly contentType: string } = {
    name: 'sample.pdf',
    contentType: 'application/pdf',
  },
): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into programmes.stored_file (id, name, content_type, state, created_by)
     values ($1, $2, $3, 'AWAITING_FILE', $4)`,
    [id, file.name, file.contentType, creator.personId],
  );
  return id;
}

/** What may differ from a material with its file that was there before its cycle's day. */
export interface MaterialOptions {
  readonly auditCycleId: string;
  readonly title?: string;
  /** Its file has not come yet. */
  readonly isAwaited?: boolean;
  /** It was added when the others were out. */
  readonly additionReason?: string;
}

/** A material of a cycle: a file of a few bytes. */
export async function givenMaterial(
  database: TestDatabase,
  creator: GivenPerson,
  { auditCycleId, title, isAwaited, additionReason }: MaterialOptions,
): Promise<{ readonly materialId: string; readonly fileId: string }> {
  const [materialId, fileId] = [newId(), await givenAwaitedFile(database, creator)];
  if (isAwaited !== true) await givenContent(database, fileId, Buffer.from('%PDF-1.7\nsample\n'));
  await database.sql(
    `insert into programmes.material (id, audit_cycle_id, kind, title, file_id, attached_by, addition_reason)
     values ($1, $2, 'GUIDANCE', $3, $4, $5, $6)`,
    [materialId, auditCycleId, title ?? 'Sample guidance', fileId, creator.personId, additionReason ?? null],
  );
  return { materialId, fileId };
}

async function givenContent(database: TestDatabase, fileId: string, content: Buffer): Promise<void> {
  await database.sql(`insert into programmes.stored_file_part (file_id, place, bytes) values ($1, 0, $2)`, [
    fileId,
    content,
  ]);
  await database.sql(
    `update programmes.stored_file set state = 'READY', byte_count = $2, sha256 = $3, received_at = clock.now() where id = $1`,
    [fileId, content.length, createHash('sha256').update(content).digest('hex')],
  );
}

/** The materials of a cycle on their way to a person of an organisation. @returns the dispatch's id */
export async function givenDispatch(
  database: TestDatabase,
  dispatch: {
    readonly organisationId: string;
    readonly auditCycleId: string;
    readonly personId: string;
    readonly mailState: 'WAITING' | 'SENT' | 'FAILED';
  },
): Promise<string> {
  const [id, mailId] = [newId(), newId()];
  const { organisationId, auditCycleId, personId, mailState } = dispatch;
  await database.sql(
    `insert into programmes.mail (id, key, template, facts, person_id, organisation_id, state, sent_at, last_failure)
     values ($1, $2, 'materials', '{}', $3, $4, $5, case when $5 = 'SENT' then clock.now() end,
       case when $5 = 'FAILED' then 'SMTP_550' end)`,
    [mailId, `materials/${id}/${personId}`, personId, organisationId, mailState],
  );
  await database.sql(
    `insert into programmes.material_dispatch (id, organisation_id, audit_cycle_id, mail_id) values ($1, $2, $3, $4)`,
    [id, organisationId, auditCycleId, mailId],
  );
  return id;
}
