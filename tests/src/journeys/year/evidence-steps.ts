import { CqcEvidenceDocument, QualityAccountDocument } from '@qip/schema/generated/graphql';
import { expectEqual, present } from '../expectation.js';
import { type JourneyStep } from '../journey-step.js';
import { leadFromApril } from './planning-steps.js';
import { BASELINE_CASES, RE_AUDIT_CASES, SECOND_CASES, STORY } from './year-members.js';
import { cycleId, go, organisationId, type YearScene } from './year-scene.js';

const FINANCIAL_YEAR = 2027;

/** Spring 2028: what organisations say of their year. */
export const EVIDENCE_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'the Quality Account of the successor counts the cases of both, once',
    run: async (scene) => {
      await go(scene, '2028-04-03');
      const baseline = (BASELINE_CASES.get(STORY.predecessor) ?? 0) + (BASELINE_CASES.get(STORY.successor) ?? 0);
      const account = await quality(scene, STORY.successor);
      expectEqual(
        account.cycles.map(({ auditCycle, casesSubmittedCount }) => [auditCycle.code, casesSubmittedCount]).sort(),
        [
          ['19a', SECOND_CASES.get(STORY.successor)],
          ['7a', baseline],
          ['7b', RE_AUDIT_CASES.get(STORY.successor)],
        ],
        'cases by cycle',
      );
      expectEqual([account.eligibleCount, account.participationCount], [3, 3], 'eligible and took part');
      expectEqual(account.statement.join(' ').includes(String(baseline)), true, 'the number of cases in the statement');
      return account.statement[0] ?? '';
    },
  },
  {
    title: 'who took part in nothing was eligible for everything',
    run: async (scene) => {
      const { eligibleCount, participationCount } = await quality(scene, STORY.neverEnrolled);
      expectEqual([eligibleCount, participationCount], [3, 0], 'eligible and took part');
      return `${participationCount} of ${eligibleCount}`;
    },
  },
  {
    title: 'the evidence for the CQC holds each standard with its guidance and the own figures',
    run: async (scene) => {
      const { organisation } = await scene.graph.ask(leadFromApril(STORY.late), CqcEvidenceDocument, {
        organisationId: organisationId(scene, STORY.late),
        auditCycleId: cycleId(scene, '7a'),
      });
      const evidence = present(organisation?.cqcEvidence, 'the evidence');
      expectEqual(evidence.part.casesSubmittedCount, BASELINE_CASES.get(STORY.late), 'cases');
      expectEqual(organisation?.interventionAdoptions?.totalCount, 1, 'interventions in use');
      expectEqual(evidence.nextAuditCycle?.code, '7b', 'what comes next');
      const links = evidence.standards.flatMap((standard) => standard.evidence.map(({ link }) => link));
      expectEqual(
        links.some((link) => link?.startsWith('https://www.nice.org.uk/') === true),
        true,
        'links to NICE',
      );
      const own = evidence.auditCycle.benchmark?.standards.filter(({ ownOrganisation }) => ownOrganisation !== null);
      expectEqual(own?.length, evidence.standards.length, 'standards with own figures');
      return `${evidence.standards.length} standards`;
    },
  },
];

async function quality(scene: YearScene, odsCode: string) {
  const { organisation } = await scene.graph.ask(leadFromApril(odsCode), QualityAccountDocument, {
    organisationId: organisationId(scene, odsCode),
    financialYear: FINANCIAL_YEAR,
  });
  return present(organisation?.qualityAccount, 'the Quality Account');
}
