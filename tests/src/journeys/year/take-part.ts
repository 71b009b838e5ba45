import { CENTRAL_AUTHOR } from '@qip/sample-world/demo-people';
import { type Day, londonInstant } from '@qip/sample-world/plan/civil-time';
import { leadFromApril } from './planning-steps.js';
import { yearFiles } from './year-files.js';
import { play, type YearScene } from './year-scene.js';

/** How many cases each organisation has in a cycle, by ODS code. */
export type CaseCounts = ReadonlyMap<string, number>;

const MORNING = 600;

/** Organisations decide to take part, and say how many cases they expect. */
export function enrolAll(scene: YearScene, cycle: string, expected: CaseCounts, day: Day): Promise<void> {
  return play(
    scene,
    `enrol ${cycle}`,
    [...expected].map(([odsCode, casesExpected]) => ({
      kind: 'ENROL' as const,
      odsCode,
      cycle,
      casesExpected,
      at: londonInstant(day, MORNING),
      by: leadFromApril(odsCode),
    })),
  );
}

/** Makes up the cases of a cycle, for organisations to submit. */
export function makeUpCases({ files }: YearScene, topic: '7' | '19', cycle: string, counts: CaseCounts): void {
  files.set(cycle, yearFiles(topic, cycle, counts));
}

/** Organisations send their files, and take them over. */
export function uploadAll(scene: YearScene, cycle: string, counts: CaseCounts, day: Day): Promise<void> {
  return play(
    scene,
    `upload ${cycle} ${day}`,
    [...counts].map(([odsCode, caseCount]) => ({
      kind: 'UPLOAD_CASES' as const,
      odsCode,
      cycle,
      fileName: `${cycle}-${odsCode.toLowerCase()}-synthetic.csv`,
      csv: scene.files.get(cycle)?.get(odsCode) ?? '',
      caseCount,
      at: londonInstant(day, MORNING),
      by: leadFromApril(odsCode),
    })),
  );
}

/** Leads vouch for what they submitted. */
export function signOffAll(scene: YearScene, cycle: string, odsCodes: Iterable<string>, day: Day): Promise<void> {
  return play(
    scene,
    `sign off ${cycle} ${day}`,
    [...odsCodes].map((odsCode) => ({
      kind: 'SIGN_OFF_SUBMISSION' as const,
      odsCode,
      cycle,
      at: londonInstant(day, MORNING),
      by: leadFromApril(odsCode),
    })),
  );
}

/** The central team locks the cycle; a job analyses it. */
export function lock(scene: YearScene, cycle: string, day: Day): Promise<void> {
  const at = londonInstant(day, MORNING);
  return play(scene, `lock ${cycle}`, [{ kind: 'LOCK_AUDIT_CYCLE', cycle, leftOut: [], at, by: CENTRAL_AUTHOR }]);
}

/** The central team publishes what the analysis has made. */
export function publish(scene: YearScene, cycle: string, day: Day): Promise<void> {
  const at = londonInstant(day, MORNING);
  return play(scene, `publish ${cycle}`, [{ kind: 'PUBLISH_BENCHMARK', cycle, at, by: CENTRAL_AUTHOR }]);
}
