import { describe, expect, it } from '@jest/globals';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { failure } from '../../testing/remote-stubs.js';
import { answeringTransport } from '../../testing/answering-transport.js';
import { type SubgraphAnswer, type SubgraphRequest } from '../federation/subgraph-transport.js';
import { mayIntrospectByRole } from './may-introspect.js';

const SOMEONE = { kind: 'SUBJECT', subject: 'someone' } as const;
const withRoles = (...roles: readonly string[]): SubgraphAnswer => ({
  data: { viewer: { roles: roles.map((role) => ({ role })) } },
});
const never = answeringTransport(() => {
  throw new Error('nobody was to be asked');
});

describe('who may read the schema', () => {
  it.each([
    ['CENTRAL_TEAM', true],
    ['PARTNER_TOOL', true],
    ['LOCAL_LEAD', false],
    ['QIP_LEAD', false],
    ['DATA_COLLECTOR', false],
    ['VIEWER', false],
  ])('is decided by the roles of now: %s %s', async (role, isAllowed) => {
    const may = mayIntrospectByRole(answeringTransport(withRoles(role)), false);
    expect(await may(SOMEONE, 'r1')).toBe(isAllowed);
  });

  it('is whoever has one of the roles that build, among others', async () => {
    const transport = answeringTransport(withRoles('VIEWER', 'LOCAL_LEAD', 'PARTNER_TOOL'));
    expect(await mayIntrospectByRole(transport, false)(SOMEONE, 'r1')).toBe(true);
  });

  it.each<[string, SubgraphAnswer]>([
    ['has no role', withRoles()],
    ['is nobody known', { data: { viewer: null } }],
    ['cannot be told of', { data: null, errors: [{ message: 'no' }] }],
    ['is answered with something else', { data: { viewer: { roles: 'CENTRAL_TEAM' } } }],
  ])('is not a subject who %s', async (_who, answer) => {
    expect(await mayIntrospectByRole(answeringTransport(answer), false)(SOMEONE, 'r1')).toBe(false);
  });

  it('is asked of the subgraph as that subject, in that request', async () => {
    const asked: SubgraphRequest[] = [];
    const transport = answeringTransport((request) => {
      asked.push(request);
      return withRoles('CENTRAL_TEAM');
    });
    await mayIntrospectByRole(transport, false)(SOMEONE, 'r1');
    expect(asked).toMatchObject([{ caller: SOMEONE, requestId: 'r1', isMutation: false }]);
  });

  it('is nobody without a token, and nobody is asked', async () => {
    expect(await mayIntrospectByRole(never, false)({ kind: 'ANONYMOUS' }, 'r1')).toBe(false);
  });

  it('is everybody on a demo', async () => {
    expect(await mayIntrospectByRole(never, true)({ kind: 'ANONYMOUS' }, 'r1')).toBe(true);
    expect(await mayIntrospectByRole(never, true)(SOMEONE, 'r1')).toBe(true);
  });

  it('stays undecided where the subgraph does not answer', async () => {
    const down = answeringTransport(() => {
      throw new PlatformError('SERVICE_UNAVAILABLE');
    });
    expect(await failure(mayIntrospectByRole(down, false)(SOMEONE, 'r1'))).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
  });
});
