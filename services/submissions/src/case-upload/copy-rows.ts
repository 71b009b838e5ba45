import { type Writable } from 'node:stream';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type CaseOfRow } from '../csv/read-row.js';

/** Rows on their way into the database. */
export interface RowCopy {
  /** Hands a part on and waits until there is room for the next. */
  write(lines: string): Promise<void>;
}

const TABLE = 'uploaded_row';
const COLUMNS = 'row_number, case_id, team_id, team_code, answers, outcomes';

/**
 * Copies rows into a table that only this transaction sees and that ends with it. `COPY` cannot fill a table with
 * row-level security, and is many times faster than inserts.
 * @param work writes the rows; if it throws, the copy is broken off and the connection is free again
 */
export async function copyRows<T>(tx: WriteTransaction, work: (copy: RowCopy) => Promise<T>): Promise<T> {
  await tx.rows(
    `create temporary table ${TABLE} (row_number int, case_id uuid, team_id uuid, team_code text, answers jsonb,
       outcomes text) on commit drop`,
  );
  const stream = await tx.copyInto(`copy pg_temp.${TABLE} (${COLUMNS}) from stdin`);
  const state = { isBroken: false };
  const broken = new Promise<never>((_resolve, reject) => {
    stream.once('error', (error) => {
      state.isBroken = true;
      reject(error);
    });
  });
  // Whoever waits is told below; nobody may be waiting at the moment when it breaks.
  broken.catch(() => undefined);
  try {
    const result = await work({ write: (lines) => Promise.race([written(stream, lines), broken]) });
    await Promise.race([finished(stream), broken]);
    return result;
  } catch (error) {
    if (!state.isBroken) await brokenOff(stream);
    throw error;
  }
}

/** One row in PostgreSQL's text format: tabs between columns, and backslashes doubled, as JSON has them. */
export function copyLine(row: number, caseId: string, { teamId, teamCode, answers, outcomes }: CaseOfRow): string {
  const json = JSON.stringify(answers);
  const escaped = json.includes('\\') ? json.replaceAll('\\', '\\\\') : json;
  return `${row}\t${caseId}\t${teamId}\t${teamCode}\t${escaped}\t${outcomes}\n`;
}

/** Makes the copied rows the rows of an upload. @returns how many they are */
export async function stageCopiedRows(
  tx: WriteTransaction,
  upload: { readonly organisationId: string; readonly id: string },
): Promise<number> {
  const [staged] = await tx.rows<{ count: number }>(
    `with staged as (
       insert into submissions.case_upload_row (organisation_id, upload_id, ${COLUMNS}, digest)
       select $1, $2, ${COLUMNS}, submissions.answers_digest(answers) from pg_temp.${TABLE}
       returning 1
     )
     select count(*)::int as count from staged`,
    [upload.organisationId, upload.id],
  );
  return staged?.count ?? 0;
}

function written(stream: Writable, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(lines, (error) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
}

/** The stream finishes when the server has taken everything in and waits for the next statement. */
function finished(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.once('finish', resolve);
    stream.end();
  });
}

/** Until the server has answered that it gave the copy up, the connection takes no other statement. */
function brokenOff(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.once('close', resolve);
    stream.destroy(new Error('the upload was broken off'));
  });
}
