import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { type BenchWorld } from './bench-world.js';

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

/** The seconds that `COPY` takes for the cases of an organisation, into a logged table with the same key and indexes. */
export async function secondsOfCopy({ administrator, folder }: BenchWorld, organisationId: string): Promise<number> {
  // The server writes and reads the file itself: nothing of the way through a client is in the reference.
  const file = join(folder, 'postgres', `bench-${organisationId}.copy`);
  await administrator.query(
    `copy (select * from submissions.audit_case where organisation_id = '${organisationId}') to '${file}'`,
  );
  await administrator.query(`drop table if exists public.bench_case`);
  await administrator.query(`create table public.bench_case (like submissions.audit_case including all)`);
  await administrator.query('checkpoint');
  return secondsOf(() => administrator.query(`copy public.bench_case from '${file}'`));
}

/** The seconds that csv-parse alone takes for a file. */
export function secondsOfParsing(path: string): Promise<number> {
  return secondsOf(
    () =>
      new Promise((resolve, reject) => {
        const parser = parse({ bom: true, on_record: () => null });
        parser.once('end', resolve).once('error', reject).resume();
        createReadStream(path).pipe(parser);
      }),
  );
}
