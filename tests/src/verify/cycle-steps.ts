import { CENTRAL_AUTHOR } from '@qip/sample-world/demo-people';
import { addDays, type Day, londonInstant } from '@qip/sample-world/plan/civil-time';
import { type PlanStep } from '@qip/sample-world/plan/plan-step';
import { scheduleFrom } from '@qip/sample-world/plan/schedule';
import { leadOf } from '../harness/lead-of.js';
import { type VerificationCycle } from './verification-cycles.js';

const MORNING = 600;

/** A cycle from its planning to its publication. */
export function cycleSteps({ topic, label, code, kind, parts }: VerificationCycle, from: Day): readonly PlanStep[] {
  const schedule = scheduleFrom(from);
  const on = (day: Day, days: number): string => londonInstant(addDays(day, days), MORNING);
  return [
    {
      kind: 'PLAN_AUDIT_CYCLE',
      topic,
      cycle: code,
      cycleKind: kind,
      label: `${label} (synthetic)`,
      baseline: kind === 'BASELINE' ? null : `${topic}a`,
      schedule,
      at: on(schedule.materialsOn, -14),
      by: CENTRAL_AUTHOR,
    },
    ...parts.flatMap(({ odsCode, csv, caseCount }): readonly PlanStep[] => {
      const place = { odsCode, cycle: code, by: leadOf(odsCode) };
      const fileName = `${code}-${odsCode.toLowerCase()}-synthetic.csv`;
      return [
        { kind: 'ENROL', ...place, casesExpected: caseCount, at: on(schedule.materialsOn, 2) },
        { kind: 'UPLOAD_CASES', ...place, fileName, csv, caseCount, at: on(schedule.submissionOpensOn, 2) },
        { kind: 'SIGN_OFF_SUBMISSION', ...place, at: on(schedule.submissionOpensOn, 3) },
      ];
    }),
    {
      kind: 'LOCK_AUDIT_CYCLE',
      cycle: code,
      leftOut: [],
      at: on(schedule.submissionClosesOn, 3),
      by: CENTRAL_AUTHOR,
    },
    { kind: 'PUBLISH_BENCHMARK', cycle: code, at: on(schedule.reportOn, 0), by: CENTRAL_AUTHOR },
  ];
}
