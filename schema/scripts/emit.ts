/** Writes everything under `schema/` that is made from the code: the subgraphs, the supergraph, the API, the clients' code. */
import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeClientCode } from './client-code.js';
import { makeContract } from './contract.js';
import { SCHEMA_DIRECTORY } from './schema-directory.js';

const contract = makeContract();
await writeAll(contract.files);
const api = contract.files['api.graphql'];
if (api !== undefined) await writeAll(await makeClientCode(api));
for (const problem of contract.problems) process.stderr.write(`${problem}\n`);
process.exitCode = contract.problems.length === 0 ? 0 : 1;

async function writeAll(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(SCHEMA_DIRECTORY, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
