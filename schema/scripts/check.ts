/** Fails when what is committed under `schema/` is not what the code says, does not compose cleanly, or breaks a client. */
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AcceptedBreak, breakingChanges } from './breaking-changes.js';
import { makeClientCode } from './client-code.js';
import { makeContract } from './contract.js';
import { SCHEMA_DIRECTORY } from './schema-directory.js';

const contract = makeContract();
const api = contract.files['api.graphql'] ?? '';
const problems = [
  ...contract.problems,
  ...(await drifted(contract.files)),
  ...(contract.problems.length === 0 ? await drifted(await makeClientCode(api)) : []),
  ...(await broken()),
];
for (const problem of problems) process.stderr.write(`schema: ${problem}\n`);
if (problems.length === 0)
  process.stdout.write('schema: emitted, composed and described; no drift, no hint, no break\n');
process.exitCode = problems.length === 0 ? 0 : 1;

async function drifted(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const committed = await Promise.all(
    Object.entries(files).map(async ([name, text]) => ({ name, isSame: (await read(name)) === text })),
  );
  return committed
    .filter(({ isSame }) => !isSame)
    .map(({ name }) => `${name} differs from the code: run npm run schema`);
}

async function broken(): Promise<readonly string[]> {
  const accepted = JSON.parse(await read('accepted-breaks.json')) as readonly AcceptedBreak[];
  const breaks = await breakingChanges(await read('api.promised.graphql'), api, accepted);
  return breaks.map((change) => `breaks clients, and no decision says so: ${change}`);
}

function read(name: string): Promise<string> {
  return readFile(join(SCHEMA_DIRECTORY, name), 'utf8').catch(() => '');
}
