import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@qip/subgraph-kit/access/actor';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import { givenCentralPerson, givenColleague, givenPartnerTool, givenPerson } from '@qip/testkit/given-organisations';
import { givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField, uploader } from '../testing/ask.js';
import { answerDataQuery, closeDataQuery, raiseDataQuery } from '../testing/data-query-operations.js';
import { givenDataQuery } from '../testing/given-data-query.js';
import { COMPLETE_ANSWERS, givenPart, type GivenPart } from '../testing/given-part.js';
import {
  amendCase,
  caseIdOf,
  extendSubmission,
  lockCycle,
  recordCase,
  recordCases,
  removeCase,
  reopenSubmission,
  signOff,
  undoLock,
  withdrawSignOff,
} from '../testing/operations.js';
import { csvOf, goodRow } from '../testing/sample-csv.js';
import { ACCESS, type Operation } from './access-table.js';
import { submissionsSubgraph } from './subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

type Attempt = (part: GivenPart, as: string) => Promise<unknown>;

const SUBMISSION = `query ($id: ID!) { submission(id: $id) { id } }`;
const CASES = `query ($id: ID!) { submission(id: $id) { cases { totalCount } } }`;
const QUERIES = `query ($id: ID!) { submission(id: $id) { dataQueries { totalCount } } }`;
const UPLOAD = `query ($id: ID!) { caseUpload(id: $id) { id } }`;
const WINDOW = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on AuditCycle { submissionWindow { state } } } }`;

const TEMPLATES = `query ($keys: [_Any!]!, $organisationId: ID!) { _entities(representations: $keys) {
  ... on AuditCycle { caseTemplates(organisationId: $organisationId) { csvUrl } } } }`;

const submissionOf = async (part: GivenPart, isSignedOff = false): Promise<string> =>
  (await givenSubmission(database, part.organisation.organisationId, part.cycle, { isSignedOff })).submissionId;
const dataQueryOf = async (part: GivenPart): Promise<string> =>
  givenDataQuery(database, await givenSubmission(database, part.organisation.organisationId, part.cycle));
const uploadOf = async (part: GivenPart): Promise<string> =>
  (await uploader(submissions, part).send('ADD', csvOf(goodRow()))).uploadId;

const caseOf = async (part: GivenPart): Promise<{ readonly caseId: string; readonly expectedVersion: number }> => ({
  caseId: caseIdOf(await recordCase(submissions, part)),
  expectedVersion: 1,
});

const ATTEMPTS: Readonly<Record<Operation, Attempt>> = {
  readSubmissionWindow: (part, as) => {
    const keys = [{ __typename: 'AuditCycle', id: part.cycle.auditCycleId }];
    return askField(submissions, '_entities', { query: WINDOW, variables: { keys }, as });
  },
  readSubmission: async (part, as) => {
    const variables = { id: await submissionOf(part) };
    return askField(submissions, 'submission', { query: SUBMISSION, variables, as });
  },
  readCases: async (part, as) => {
    const variables = { id: await submissionOf(part) };
    return askField(submissions, 'submission', { query: CASES, variables, as });
  },
  readCaseTemplates: (part, as) => {
    const keys = [{ __typename: 'AuditCycle', id: part.cycle.auditCycleId }];
    const { organisationId } = part.organisation;
    return askField(submissions, '_entities', { query: TEMPLATES, variables: { keys, organisationId }, as });
  },
  readCaseUpload: async (part, as) => {
    const variables = { id: await uploadOf(part) };
    return askField(submissions, 'caseUpload', { query: UPLOAD, variables, as });
  },
  recordCase: (part, as) => recordCase(submissions, part, as),
  recordCases: (part, as) => recordCases(submissions, part, [{ teamCode: 'A1', answers: COMPLETE_ANSWERS }], as),
  amendCase: async (part, as) => amendCase(submissions, await caseOf(part), as),
  removeCase: async (part, as) => removeCase(submissions, await caseOf(part), as),
  startCaseUpload: (part, as) => uploader(submissions, part, as).start('ADD'),
  commitCaseUpload: async (part, as) => uploader(submissions, part, as).commit(await uploadOf(part)),
  discardCaseUpload: async (part, as) => uploader(submissions, part, as).discard(await uploadOf(part)),
  signOffSubmission: (part, as) => signOff(submissions, part, 0, as),
  withdrawSignOff: async (part, as) => withdrawSignOff(submissions, await submissionOf(part, true), 1, as),
  extendSubmission: (part, as) =>
    extendSubmission(submissions, part, addDays(part.cycle.schedule.submissionClosesOn, 7), as),
  reopenSubmission: async (part, as) =>
    reopenSubmission(submissions, await submissionOf(part, true), part.cycle.schedule.submissionClosesOn, as),
  readDataQueries: async (part, as) => {
    const variables = { id: await submissionOf(part) };
    return askField(submissions, 'submission', { query: QUERIES, variables, as });
  },
  raiseDataQuery: async (part, as) => raiseDataQuery(submissions, await submissionOf(part), as),
  answerDataQuery: async (part, as) => answerDataQuery(submissions, await dataQueryOf(part), 1, as),
  closeDataQuery: async (part, as) => closeDataQuery(submissions, await dataQueryOf(part), 1, as),
  lockAuditCycle: (part, as) => lockCycle(submissions, part.cycle.auditCycleId, as),
  undoLock: async (part, as) => {
    const { lockNumber } = await givenLock(database, part.cycle);
    return undoLock(submissions, part.cycle.auditCycleId, lockNumber, as);
  },
};

const NOBODY = '';

/** A submission or a cycle that may be seen, without what was asked of it. */
const HIDDEN_FIELD = /^(?:\{"(?:cases|dataQueries)":null\}|\[\{"caseTemplates":null\}\])$/;

type Verdict = 'ALLOWED' | 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED';

function verdictOf(answer: unknown): Verdict {
  const text = JSON.stringify(answer);
  if (text.includes('UNAUTHENTICATED')) return 'UNAUTHENTICATED';
  if (text.includes('FORBIDDEN')) return 'FORBIDDEN';
  if (text === 'null' || HIDDEN_FIELD.test(text) || text.includes('NotFoundError')) return 'NOT_FOUND';
  if (/"__typename":"\w+Error"/.test(text)) throw new Error(`Another refusal stands in the way: ${text}`);
  return 'ALLOWED';
}

async function holderOf(role: Role, { organisation, cycle }: GivenPart): Promise<string> {
  const { organisationId } = organisation;
  const { programmeId, auditCycleId } = cycle;
  switch (role) {
    case 'CENTRAL_TEAM':
      return (await givenCentralPerson(database)).subject;
    case 'LOCAL_LEAD':
      return organisation.lead.subject;
    case 'QIP_LEAD':
      return (await givenColleague(database, { role, organisationId, programmeId })).subject;
    case 'DATA_COLLECTOR':
      return (await givenColleague(database, { role, organisationId, auditCycleId })).subject;
    case 'VIEWER':
      return (await givenColleague(database, { role, organisationId })).subject;
    case 'PARTNER_TOOL':
      return (await givenPartnerTool(database, [organisationId])).subject;
  }
}

/** Fields of a submission with a row of their own in the table. */
const FIELDS: readonly Operation[] = ['readCases', 'readDataQueries'];

/** Fields of what everybody may see: who may not see them finds nothing, signed in or not. */
const OF_PUBLIC: readonly Operation[] = ['readCaseTemplates'];

/** What a role without the operation meets: who may ask for a submission at all finds nothing in the field. */
function withoutRole(role: Role, operation: Operation): Verdict {
  if (OF_PUBLIC.includes(operation)) return 'NOT_FOUND';
  return FIELDS.includes(operation) && rolesOf('readSubmission').includes(role) ? 'NOT_FOUND' : 'FORBIDDEN';
}

const OPERATIONS = Object.keys(ATTEMPTS).filter((name): name is Operation => name in ACCESS);
const CELLS = OPERATIONS.flatMap((operation) => ROLES.map((role) => ({ operation, role })));
const rolesOf = (operation: Operation): readonly string[] => ACCESS[operation].roles;

describe('the role × operation table', () => {
  it('is walked in full', () => {
    expect(OPERATIONS.sort()).toEqual(Object.keys(ACCESS).sort());
  });

  it.each(CELLS)('answers $role that attempts $operation in the own organisation', async ({ operation, role }) => {
    const part = await givenPart(database);
    const as = await holderOf(role, part);
    const roles = rolesOf(operation);
    const isAllowed = roles.includes(role) || roles.includes('ANYONE');
    expect(verdictOf(await ATTEMPTS[operation](part, as))).toBe(isAllowed ? 'ALLOWED' : withoutRole(role, operation));
  });

  it.each(CELLS.filter(({ role }) => role !== 'CENTRAL_TEAM'))(
    'answers $role that attempts $operation in another organisation',
    async ({ operation, role }) => {
      const part = await givenPart(database);
      const as = await holderOf(role, await givenPart(database, { in: part }));
      const roles = rolesOf(operation);
      const isPublic = roles.includes('ANYONE');
      const expected = roles.includes(role) ? 'NOT_FOUND' : withoutRole(role, operation);
      expect(verdictOf(await ATTEMPTS[operation](part, as))).toBe(isPublic ? 'ALLOWED' : expected);
    },
  );

  it.each(CELLS.filter(({ role }) => role === 'QIP_LEAD' || role === 'DATA_COLLECTOR'))(
    'answers $role of another programme or cycle that attempts $operation in the own organisation',
    async ({ operation, role }) => {
      const part = await givenPart(database);
      const { cycle } = await givenPart(database);
      const as = await holderOf(role, { ...part, cycle });
      const roles = rolesOf(operation);
      const expected = roles.includes(role) ? 'NOT_FOUND' : withoutRole(role, operation);
      expect(verdictOf(await ATTEMPTS[operation](part, as))).toBe(roles.includes('ANYONE') ? 'ALLOWED' : expected);
    },
  );

  it.each(OPERATIONS)('answers somebody without any role that attempts %s', async (operation) => {
    const part = await givenPart(database);
    const { subject: as } = await givenPerson(database);
    const refused = OF_PUBLIC.includes(operation) ? 'NOT_FOUND' : 'FORBIDDEN';
    const expected = rolesOf(operation).includes('ANYONE') ? 'ALLOWED' : refused;
    expect(verdictOf(await ATTEMPTS[operation](part, as))).toBe(expected);
  });

  it.each(OPERATIONS)('answers nobody that attempts %s', async (operation) => {
    const part = await givenPart(database);
    const refused = OF_PUBLIC.includes(operation) ? 'NOT_FOUND' : 'UNAUTHENTICATED';
    const expected = rolesOf(operation).includes('ANYONE') ? 'ALLOWED' : refused;
    expect(verdictOf(await ATTEMPTS[operation](part, NOBODY))).toBe(expected);
  });
});
