import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { londonDay, replay } from '../testing/replay.js';
import { addDays, addMonths } from './plan/civil-time.js';
import type { PlanStep } from './plan/plan-step.js';
import { sampleWorld } from './sample-world.js';
import { worldPlan } from './world-plan.js';

const TODAY = '2026-06-15';
const world = sampleWorld();
const plan = worldPlan(world, TODAY);

function ofKind<K extends PlanStep['kind']>(kind: K): readonly (PlanStep & { readonly kind: K })[] {
  return plan.filter((step): step is PlanStep & { readonly kind: K } => step.kind === kind);
}

describe('the plan of the sample world', () => {
  it('can be played in its order: every step refers to what exists, is done by who may, and in time', () => {
    expect(replay(plan)).toEqual([]);
  });

  it('can be played whatever day it is, leap days and the ends of years and of summer time included', () => {
    const days = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (today) => {
        expect(replay(worldPlan(world, today))).toEqual([]);
      }),
      { numRuns: 12, examples: [['2028-02-29'], ['2026-12-31'], ['2027-01-01'], ['2026-03-29'], ['2026-10-25']] },
    );
  });

  it('would be refused out of order, by others, or without what a step needs', () => {
    const without = (kind: PlanStep['kind']): readonly string[] => replay(plan.filter((step) => step.kind !== kind));
    expect(replay(plan.toReversed()).length).toBeGreaterThan(plan.length);
    expect(without('REGISTER_ORGANISATION')).toContain('4 NOMINATE_LOCAL_LEAD: R1A is no member');
    expect(without('REGISTER_TEAMS').filter((problem) => problem.endsWith('an unknown team'))).toHaveLength(107);
    expect(without('SIGN_OFF_SUBMISSION').filter((problem) => problem.endsWith('others are unsigned'))).toHaveLength(2);
    expect(without('APPROVE_PROGRAMME').filter((problem) => problem.endsWith('is not approved'))).toHaveLength(7);
    const byOthers = plan.map((step) => (step.kind === 'ENROL' ? { ...step, by: 'lead-RPG' } : step));
    expect(replay(byOthers)).toHaveLength(ofKind('ENROL').length - 3);
  });

  it('is over before today begins', () => {
    expect(plan.filter((step) => londonDay(step.at) >= TODAY)).toEqual([]);
  });

  it('has everything that the world consists of', () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(plan, ({ kind }) => kind)].map(([kind, steps]) => [kind, steps.length]),
    );
    expect(counts).toEqual({
      FOUND_CENTRAL_TEAM: 1,
      REGISTER_PERSON: 72,
      GRANT_ROLE: 10,
      REGISTER_ORGANISATION: 59,
      NOMINATE_LOCAL_LEAD: 59,
      REGISTER_TEAMS: 60,
      APPOINT_DEPUTY: 3,
      REGISTER_PARTNER_TOOL: 1,
      GRANT_PARTNER_ACCESS: 1,
      DRAFT_PROGRAMME: 5,
      SUBMIT_PROGRAMME_FOR_CHECK: 5,
      APPROVE_PROGRAMME: 5,
      PLAN_AUDIT_CYCLE: 7,
      ENROL: 119,
      UPLOAD_CASES: 107,
      SIGN_OFF_SUBMISSION: 94,
      LOCK_AUDIT_CYCLE: 2,
      PUBLISH_BENCHMARK: 2,
      RECORD_SUCCESSION: 1,
      PUBLISH_INTERVENTION: 2,
      ADOPT_INTERVENTION: 8,
      SCHEDULE_WORKSHOP: 1,
      REGISTER_FOR_WORKSHOP: 1,
    });
  });

  it('uploads the cases of every cycle, those that are never signed off besides', () => {
    const uploaded = (cycle: string): number =>
      ofKind('UPLOAD_CASES')
        .filter((step) => step.cycle === cycle)
        .reduce((sum, { caseCount }) => sum + caseCount, 0);
    expect([uploaded('7a'), uploaded('7b'), uploaded('7c')]).toEqual([3373, 5683 + 27, 760]);
  });
});

describe('the cycles of the plan', () => {
  const schedules = new Map(ofKind('PLAN_AUDIT_CYCLE').map(({ cycle, schedule }) => [cycle, schedule]));

  it('begin three years ago, eight months ago, and so that a window is open today', () => {
    expect(schedules.get('7a')?.collectionOpensOn).toBe('2023-06-15');
    expect(schedules.get('7b')?.collectionOpensOn).toBe('2025-10-15');
    const open = schedules.get('7c');
    expect([open?.submissionOpensOn, open?.submissionClosesOn]).toEqual([addDays(TODAY, -10), addDays(TODAY, 17)]);
  });

  it('are published, but for the one that is open and those to come', () => {
    expect(ofKind('PUBLISH_BENCHMARK').map(({ cycle, at }) => [cycle, at])).toEqual([
      ['7a', '2023-11-01T10:00:00.000Z'],
      ['7b', '2026-03-03T10:00:00.000Z'],
    ]);
    const toCome = [...schedules].filter(([, { materialsOn }]) => materialsOn > TODAY).map(([cycle]) => cycle);
    expect(toCome).toEqual(['16a', '19a', '2a', '1a']);
  });

  it('have every organisation enrolled once, but those that never enrol or joined later', () => {
    const enrolled = (cycle: string): number => ofKind('ENROL').filter((step) => step.cycle === cycle).length;
    expect([enrolled('7a'), enrolled('7b'), enrolled('7c')]).toEqual([38, 55, 26]);
    expect(ofKind('ENROL').filter(({ odsCode }) => odsCode === 'ZZ106')).toEqual([]);
  });

  it('sign the late organisation off in the last hour of the window', () => {
    const [first, second] = ofKind('SIGN_OFF_SUBMISSION').filter(({ odsCode }) => odsCode === 'ZZ105');
    // 23:20 in London is 22:20 UTC in summer and 23:20 UTC in winter.
    expect(first?.at).toBe(`${schedules.get('7a')?.submissionClosesOn}T22:20:00.000Z`);
    expect(second?.at).toBe(`${schedules.get('7b')?.submissionClosesOn}T23:20:00.000Z`);
  });

  it('leave one organisation unsigned at the lock of the supplementary audit', () => {
    expect(ofKind('LOCK_AUDIT_CYCLE').map(({ cycle, leftOut }) => [cycle, leftOut])).toEqual([
      ['7a', []],
      ['7b', ['ZZ108']],
    ]);
    expect(ofKind('SIGN_OFF_SUBMISSION').filter(({ odsCode }) => odsCode === 'ZZ108')).toEqual([]);
  });

  it('have a merger between them, last year', () => {
    const [merger] = ofKind('RECORD_SUCCESSION');
    expect(merger?.effectiveOn).toBe('2025-02-01');
    expect([merger?.predecessor, merger?.successor]).toEqual(['ZZ103', 'ZZ104']);
  });
});

describe('determinism', () => {
  it('gives the same plan for the same seed and day', () => {
    const digest = (steps: readonly PlanStep[]): string =>
      createHash('sha256').update(JSON.stringify(steps)).digest('hex');
    expect(digest(worldPlan(sampleWorld(), TODAY))).toBe(digest(plan));
    expect(digest(worldPlan(sampleWorld('another'), TODAY))).not.toBe(digest(plan));
  });

  it('moves with today: a month later every cycle of the past is a month later', () => {
    const later = worldPlan(world, addMonths(TODAY, 1));
    const opens = later.flatMap((step) => (step.kind === 'PLAN_AUDIT_CYCLE' ? [step.schedule.collectionOpensOn] : []));
    expect(opens.slice(0, 2)).toEqual(['2023-07-15', '2025-11-15']);
  });

  it('refuses what is no day', () => {
    expect(() => worldPlan(world, '2026-02-30')).toThrow(RangeError);
  });
});
