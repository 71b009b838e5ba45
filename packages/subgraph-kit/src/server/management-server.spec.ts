import { describe, expect, it } from '@jest/globals';
import { type PlatformKind } from '@qip/database/platform-kind';
import { type ClockMove, type PlatformClock } from '../database/platform-clock.js';
import { createManagementServer, type ManagedProcess } from './management-server.js';
import { processMetrics } from './process-metrics.js';

function clockOf(kind: PlatformKind): PlatformClock & { readonly moves: ClockMove[] } {
  const moves: ClockMove[] = [];
  return {
    moves,
    kind: () => Promise.resolve(kind),
    move: (move) => {
      moves.push(move);
      return Promise.resolve(new Date('2026-01-31T12:00:00Z'));
    },
  };
}

function serverOf(managed: Partial<ManagedProcess>): ReturnType<typeof createManagementServer> {
  return createManagementServer({
    isReady: () => Promise.resolve(true),
    metrics: processMetrics,
    clock: null,
    ...managed,
  });
}

describe('the management port', () => {
  it('says that the process lives, whatever the database does', async () => {
    const answer = await serverOf({ isReady: () => Promise.resolve(false) }).inject('/live');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'live' }]);
  });

  it.each([
    [true, 200, 'ready'],
    [false, 503, 'not ready'],
  ])('says whether it can do its work: %j', async (isReady, status, words) => {
    const answer = await serverOf({ isReady: () => Promise.resolve(isReady) }).inject('/ready');
    expect([answer.statusCode, answer.json()]).toEqual([status, { status: words }]);
  });

  it("gives its figures in Prometheus' form, as often as it is asked", async () => {
    const server = serverOf({});
    await server.inject('/metrics');
    const answer = await server.inject('/metrics');
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4');
    expect(answer.body).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('has no stack in what it says of a faulty request', async () => {
    const answer = await serverOf({ clock: clockOf('DEMO') }).inject({
      method: 'POST',
      url: '/clock',
      headers: { 'content-type': 'application/json' },
      payload: '{"at":',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toMatch(/\.[jt]s|node_modules/);
  });
});

describe('the clock behind the management port', () => {
  const post = (clock: PlatformClock | null, body: object): Promise<{ statusCode: number; body: string }> =>
    serverOf({ clock }).inject({ method: 'POST', url: '/clock', payload: body });

  it.each(['DEMO', 'TEST'] as const)('of a %s platform can be moved and stopped', async (kind) => {
    const clock = clockOf(kind);
    const answer = await post(clock, { at: '2026-01-31T12:00:00Z', isStopped: true });
    expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([200, { now: '2026-01-31T12:00:00.000Z' }]);
    await post(clock, { at: '2026-01-31T12:00:00+01:00' });
    await post(clock, { at: null, bringsForward: false });
    expect(clock.moves).toEqual([
      { at: '2026-01-31T12:00:00Z', isStopped: true, bringsForward: true },
      { at: '2026-01-31T12:00:00+01:00', isStopped: false, bringsForward: true },
      { at: null, isStopped: false, bringsForward: false },
    ]);
  });

  it('of a live platform cannot be moved, nor where there is none', async () => {
    const clock = clockOf('LIVE');
    expect((await post(clock, { at: null })).statusCode).toBe(403);
    expect(clock.moves).toEqual([]);
    expect((await post(null, { at: null })).statusCode).toBe(403);
  });

  it.each([
    {},
    { at: 'tomorrow' },
    { at: '2026-01-31' },
    { at: '2026-02-30T12:00:00Z' },
    { at: null, isStopped: 'yes' },
  ])('is not moved by %j', async (body) => {
    const clock = clockOf('DEMO');
    expect((await post(clock, body)).statusCode).toBe(400);
    expect(clock.moves).toEqual([]);
  });
});
