import { Readable } from 'node:stream';
import { type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { type TestSubgraph } from '@qip/testkit/test-subgraph';
import { type GivenPart } from './given-part.js';

/** The answer to one root field, or the codes of the errors in its place. Nobody asks where `as` is left out or empty. */
export async function askField(
  subgraph: TestSubgraph,
  field: string,
  request: { readonly query: string; readonly variables: Readonly<Record<string, unknown>>; readonly as?: string },
): Promise<unknown> {
  const { as = '', ...asked } = request;
  const { data, errors } = await subgraph.ask(as === '' ? asked : { ...asked, as });
  if (errors === undefined) return data?.[field];
  return errors.map(({ extensions, message }) => extensions['code'] ?? message);
}

const ERRORS = `... on UserError { message } ... on NotFoundError { entity } ... on InvalidTransitionError { currentState }
  ... on InputValidationError { fields { path } }`;
const UPLOAD = `id mode state rowCount duplicateCount newCount unchangedCount removedCount problemCount version uploadUrl`;

const STALE = `... on StaleVersionError { currentVersion }`;

const START = `mutation ($input: StartCaseUploadInput!) { startCaseUpload(input: $input) {
  __typename ... on StartCaseUploadSuccess { upload { ${UPLOAD} } } ${ERRORS} } }`;
const COMMIT = `mutation ($input: CommitCaseUploadInput!) { commitCaseUpload(input: $input) {
  __typename ... on CommitCaseUploadSuccess { upload { ${UPLOAD} submission { caseCount completeCount version } } } ${ERRORS} ${STALE} } }`;
const DISCARD = `mutation ($input: DiscardCaseUploadInput!) { discardCaseUpload(input: $input) {
  __typename ... on DiscardCaseUploadSuccess { upload { ${UPLOAD} } } ${ERRORS} ${STALE} } }`;
const PROBLEMS = `query ($id: ID!) { caseUpload(id: $id) { ${UPLOAD} duplicates { row sameAsRow }
  problems(first: 100) { totalCount edges { node { row columnName columnLetter code severity identifierKind message } } } } }`;

/** A person's way of uploading to a part, step by step. */
export interface Uploader {
  start(mode: 'ADD' | 'REPLACE', more?: object): Promise<unknown>;
  /** Starts an upload. @returns its id and the permission in its address */
  begin(mode: 'ADD' | 'REPLACE'): Promise<{ readonly uploadId: string; readonly permission: string }>;
  put(permission: string, body: Readable | string | Buffer, contentType?: string): Promise<UploadAnswer>;
  /** Starts an upload and sends a file. */
  send(mode: 'ADD' | 'REPLACE', body: Readable | string | Buffer): Promise<Sent>;
  commit(uploadId: string, expectedVersion?: number, more?: object): Promise<unknown>;
  discard(uploadId: string, expectedVersion?: number): Promise<unknown>;
  read(uploadId: string): Promise<unknown>;
}

/** A file that was sent. */
interface Sent {
  readonly uploadId: string;
  readonly permission: string;
  readonly answer: UploadAnswer;
}

/** An upload that was checked has been changed once. */
const CHECKED_VERSION = 2;

/** Uploads as somebody, to a part. */
export function uploader(
  subgraph: TestSubgraph,
  part: Pick<GivenPart, 'organisation' | 'cycle'>,
  as: string = part.organisation.lead.subject,
): Uploader {
  const { organisationId } = part.organisation;
  const { auditCycleId } = part.cycle;
  const start = (mode: string, more: object = {}): Promise<unknown> =>
    askField(subgraph, 'startCaseUpload', {
      query: START,
      variables: { input: { organisationId, auditCycleId, mode, ...more } },
      as,
    });
  const begin: Uploader['begin'] = async (mode) => {
    const started = JSON.stringify(await start(mode));
    const [, uploadId] = /"id":"([^"]+)"/.exec(started) ?? [];
    const [, permission] = /uploads\/submissions\/([^"]+)"/.exec(started) ?? [];
    if (uploadId === undefined || permission === undefined) throw new Error(`No upload was started: ${started}`);
    return { uploadId, permission };
  };
  const put: Uploader['put'] = (permission, body, contentType = 'text/csv') =>
    subgraph.running().receiveUpload({ permission, contentType, body: bodyOf(body) }, newId());
  const decide = (field: string, query: string) => {
    return (uploadId: string, expectedVersion = CHECKED_VERSION, more: object = {}): Promise<unknown> =>
      askField(subgraph, field, { query, variables: { input: { uploadId, expectedVersion, ...more } }, as });
  };
  return {
    start,
    begin,
    put,
    send: async (mode, body) => {
      const begun = await begin(mode);
      return { ...begun, answer: await put(begun.permission, body) };
    },
    commit: decide('commitCaseUpload', COMMIT),
    discard: decide('discardCaseUpload', DISCARD),
    read: (id) => askField(subgraph, 'caseUpload', { query: PROBLEMS, variables: { id }, as }),
  };
}

function bodyOf(body: Readable | string | Buffer): Readable {
  return body instanceof Readable ? body : Readable.from([Buffer.from(body)], { objectMode: false });
}
