import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { cacheOf, definePublicFileKind, type PublicFileContent } from '@qip/subgraph-kit/files/public-file';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { PROGRAMME_FILE_FORMAT, programmeFileJsonSchema } from './programme-file.schema.js';
import { readVersionFile, type VersionFile } from './read-version-file.js';
import { FILE_TYPES, type ProgrammeFileForm, writeProgrammeFile } from './write-programme-file.js';

/*
 * The indicator catalogue: every approved version of every programme as a file at an address that stays, for anybody.
 */

/** The name of the JSON Schema among the schemas. */
export const SCHEMA_FILE = 'qip-programme-1.schema.json';
/** The name of the list of all approved versions. */
export const CATALOGUE_INDEX = 'index.json';
/** A frozen version never changes, but the form of its file may with a new release of the platform. */
const FOR_AN_HOUR = 3600;
const FOR_FIVE_MINUTES = 300;

/** The JSON Schemas of the files, for editors. */
export const SCHEMA_FILES = definePublicFileKind({
  service: 'programmes',
  name: 'schema',
  open: (_context, rest) =>
    Promise.resolve(
      rest === SCHEMA_FILE ? content(rest, 'application/schema+json', programmeFileJsonSchema(), FOR_AN_HOUR) : null,
    ),
});

/** The approved versions, and the list of them. */
export const CATALOGUE_FILES = definePublicFileKind({
  service: 'programmes',
  name: 'catalogue',
  open: (context, rest) => (rest === CATALOGUE_INDEX ? openIndex(context) : openVersion(context, rest)),
});

/** The address of an approved version. */
export function catalogueAddress(
  context: SubgraphContext,
  version: { readonly topic: string; readonly number: number },
  form: ProgrammeFileForm,
): string {
  return CATALOGUE_FILES.address(context, nameOf(version, form));
}

function nameOf({ topic, number }: { readonly topic: string; readonly number: number }, form: string): string {
  return `programme-${topic}-v${number}.${form}`;
}

async function openVersion(context: SubgraphContext, rest: string): Promise<PublicFileContent | null> {
  const [, topic, number, form] = /^programme-([1-9]\d{0,2})-v([1-9]\d{0,3})\.(yaml|json)$/.exec(rest) ?? [];
  if (topic === undefined || number === undefined || (form !== 'yaml' && form !== 'json')) return null;
  const version = await context.database.read((tx) => readApproved(tx, topic, Number(number)));
  if (version === null) return null;
  const text = writeProgrammeFile(version.file, form, SCHEMA_FILES.address(context, SCHEMA_FILE));
  return content(rest, FILE_TYPES[form], text, FOR_AN_HOUR);
}

async function readApproved(tx: ReadTransaction, topic: string, number: number): Promise<VersionFile | null> {
  const [version] = await tx.rows<{ id: string }>(
    `select version.id from programmes.programme_version version join programmes.programme on programme.id = programme_id
     where topic = $1 and number = $2 and state = 'APPROVED'`,
    [topic, number],
  );
  return version === undefined ? null : readVersionFile(tx, version.id);
}

interface Listed {
  readonly topic: string;
  readonly title: string;
  readonly clinicalArea: string;
  readonly number: number;
  readonly approvedOn: string;
  readonly nextReviewOn: string;
}

async function openIndex(context: SubgraphContext): Promise<PublicFileContent> {
  const versions = await context.database.read((tx) =>
    tx.rows<Listed>(
      `select topic, title, clinical_area as "clinicalArea", number, next_review_on as "nextReviewOn",
         (approved_at at time zone 'Europe/London')::date as "approvedOn"
       from programmes.programme_version version join programmes.programme on programme.id = programme_id
       where state = 'APPROVED' order by length(topic), topic, number`,
    ),
  );
  const list = versions.map(({ topic, title, clinicalArea, number, approvedOn, nextReviewOn }) => ({
    ...{ topic, title, clinicalArea, version: number, approvedOn, nextReviewOn },
    yaml: catalogueAddress(context, { topic, number }, 'yaml'),
    json: catalogueAddress(context, { topic, number }, 'json'),
  }));
  const schema = SCHEMA_FILES.address(context, SCHEMA_FILE);
  const index = { format: PROGRAMME_FILE_FORMAT, schema, versions: list };
  return content(CATALOGUE_INDEX, FILE_TYPES.json, `${JSON.stringify(index, null, 2)}\n`, FOR_FIVE_MINUTES);
}

function content(name: string, contentType: string, text: string, seconds: number): PublicFileContent {
  return { name, contentType, parts: [text], cache: cacheOf(text, seconds) };
}
