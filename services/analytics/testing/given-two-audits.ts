import { type GivenOrganisation } from '@qip/testkit/given-organisations';
import { type GivenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { type AuditResult, type AuditWorld, givenAudit } from './given-trend.js';
import { type AnsweredNationalChange, pointsOf, trendOf } from './trend-query.js';

/** A baseline and a re-audit a year later, and how the nation changed. */
interface TwoAudits extends AuditWorld {
  readonly standardId: string;
  readonly baseline: GivenCycle;
  readonly latest: GivenCycle;
  /** Since the baseline; null where there is nothing to compare with. */
  readonly change: AnsweredNationalChange | null;
}

/** A baseline and a re-audit a year later, as a reader sees them. */
export async function givenTwoAudits(
  where: AuditWorld,
  before: readonly AuditResult[],
  after: readonly AuditResult[],
  reader: GivenOrganisation | undefined = before[0]?.[0],
): Promise<TwoAudits> {
  const programme = await givenProgramme(where.database);
  const standardId = programme.standardIds[0] ?? '';
  const baseline = await givenAudit(where, programme, { yearsAgo: 1 }, before);
  const latest = await givenAudit(where, programme, { baselineId: baseline.auditCycleId }, after);
  const points = pointsOf(await trendOf(where.analytics, reader?.lead ?? null, standardId));
  return { ...where, standardId, baseline, latest, change: points[1]?.national?.sinceBaseline ?? null };
}
