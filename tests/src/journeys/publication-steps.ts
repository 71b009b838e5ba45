import {
  AuditCycleProgressDocument,
  LockAuditCycleDocument,
  MyBenchmarkDocument,
  type MyBenchmarkQuery,
  NationalResultsDocument,
  PreviewBenchmarkDocument,
  PublishBenchmarkDocument,
  RecordCaseDocument,
} from '@qip/schema/generated/graphql';
import { endOfDay } from '@qip/subgraph-kit/values/local-date';
import { expectEqual, expectMember, present } from './expectation.js';
import { CENTRAL, type JourneyScene, type Participant } from './journey-scene.js';
import { type JourneyStep } from './journey-step.js';
import { type FiveCounts, lithiumCounts, sumOfCounts } from './lithium-counts.js';
import { cycleOf } from './planning-steps.js';
import { COUNTS_BY_FORM, submissionOf } from './submission-steps.js';

const LOOK_EVERY_MS = 100;
const LOOKS = 300;

/** From the end of the window to twelve benchmarks. */
export const PUBLICATION_STEPS: readonly JourneyStep[] = [
  {
    title: 'after the window a case is refused, and nothing is stored',
    run: async (scene) => {
      const participant = present(scene.participants[0], 'a participant');
      const before = await submissionOf(scene, participant);
      const how = await closeWindow(scene);
      const { lead, organisationId, teamCodes } = participant;
      const input = {
        organisationId,
        auditCycleId: cycleOf(scene).id,
        teamCode: teamCodes[0] ?? '',
        answers: {},
        asDraft: true,
      };
      const { recordCase } = await scene.graph.ask(lead, RecordCaseDocument, { input });
      expectMember(recordCase, 'WindowClosedError');
      expectEqual(await submissionOf(scene, participant), before, 'the submission after the refusal');
      return how;
    },
  },
  {
    title: 'the central team locks the cycle: every accepted case is in it, once',
    run: async (scene) => {
      scene.locked ??= await lock(scene);
      expectEqual(scene.locked, scene.expectedCaseCount, 'locked cases');
      return `${scene.locked} cases`;
    },
  },
  {
    title: 'a second lock is refused and changes nothing',
    run: async (scene) => {
      const before = await scene.graph.ask(CENTRAL, AuditCycleProgressDocument, { code: cycleOf(scene).code });
      const input = { auditCycleId: cycleOf(scene).id, unsigned: 'LEAVE_OUT' as const, reason: 'once more' };
      const { lockAuditCycle } = await scene.graph.ask(CENTRAL, LockAuditCycleDocument, { input });
      expectEqual(expectMember(lockAuditCycle, 'InvalidTransitionError').currentState, 'LOCKED', 'state');
      const after = await scene.graph.ask(CENTRAL, AuditCycleProgressDocument, { code: cycleOf(scene).code });
      expectEqual(after.auditCycle?.submissionWindow, before.auditCycle?.submissionWindow, 'the window');
      return 'InvalidTransitionError';
    },
  },
  {
    title: 'the lock has asked for the analysis, and a job makes it',
    run: async (scene) => {
      for (let look = 0; look < LOOKS; look += 1) {
        const { auditCycle } = await scene.graph.ask(CENTRAL, AuditCycleProgressDocument, {
          code: cycleOf(scene).code,
        });
        const analysis = auditCycle?.analysis;
        if (analysis?.status === 'READY') return `lock ${analysis.lockNumber ?? 0}`;
        if (analysis?.status === 'FAILED') throw new Error(`the analysis failed: ${analysis.failure ?? ''}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      throw new Error('the analysis was not ready within 30 seconds');
    },
  },
  {
    title: 'before publication a lead reads nothing',
    run: async (scene) => {
      const { lead } = present(scene.participants[0], 'a participant');
      const { auditCycle } = await scene.graph.ask(lead, MyBenchmarkDocument, { code: cycleOf(scene).code });
      expectEqual(auditCycle?.benchmark, null, 'the benchmark before publication');
      return 'no benchmark';
    },
  },
  {
    title: 'the central team previews national counts that equal the sum over the files, and publishes them',
    run: async (scene) => {
      const benchmark = await preview(scene);
      expectEqual(benchmark.publishedAt, null, 'the day of publication in the preview');
      expectEqual(
        benchmark.standards.map(({ national }) => national.counts),
        scene.expected,
        'national counts',
      );
      const input = { auditCycleId: cycleOf(scene).id, expectedVersion: benchmark.version };
      const { publishBenchmark } = await scene.graph.ask(CENTRAL, PublishBenchmarkDocument, { input });
      const published = expectMember(publishBenchmark, 'PublishBenchmarkSuccess').benchmark;
      expectEqual(published?.participantCount, scene.participants.length, 'participants');
      return `revision ${published?.revision ?? 0}`;
    },
  },
  {
    title: 'a second publication is refused and changes nothing',
    run: async (scene) => {
      const before = await preview(scene);
      const input = { auditCycleId: cycleOf(scene).id, expectedVersion: before.version };
      const { publishBenchmark } = await scene.graph.ask(CENTRAL, PublishBenchmarkDocument, { input });
      expectMember(publishBenchmark, 'InvalidTransitionError');
      expectEqual(await preview(scene), before, 'the benchmark');
      return 'InvalidTransitionError';
    },
  },
  {
    title: 'each lead reads the benchmark: nation, own organisation, peers by code, own teams',
    run: async (scene) => {
      const precisions = new Set<string>();
      for (const [place, participant] of scene.participants.entries()) {
        const benchmark = await benchmarkOf(scene, participant.lead);
        checkOwnFigures(scene, participant, place, benchmark);
        for (const { peers } of benchmark.standards) {
          precisions.add(peers?.precision ?? 'WITHHELD');
          checkPeers(present(peers, 'the table of peers'));
        }
      }
      return `peers at ${[...precisions].sort().join(', ')}`;
    },
  },
  {
    title: 'no lead finds another organisation anywhere in anything that he was sent',
    run: ({ graph, participants }) => {
      for (const { lead, organisationId } of participants) {
        const received = graph.receivedBy(lead);
        for (const other of participants.filter((one) => one.organisationId !== organisationId)) {
          const traces = [other.organisationId, other.name, ...other.teamCodes, `"${other.odsCode}"`];
          const found = traces.find((trace) => received.includes(trace));
          if (found !== undefined) throw new Error(`${lead} was sent ${found}`);
        }
      }
      return Promise.resolve(`${participants.length} leads`);
    },
  },
  {
    title: 'who did not take part, and a partner tool, read the national figures only',
    run: async (scene) => {
      const { standards, ownOrganisation } = await benchmarkOf(scene, scene.outsider);
      expectEqual(
        standards.map(({ national }) => national.counts),
        scene.expected,
        'national counts',
      );
      expectEqual(ownOrganisation, null, 'own organisation');
      expectEqual(
        standards.map((standard) => [standard.ownOrganisation, standard.ownTeams, standard.peers]),
        scene.expected.map(() => [null, [], null]),
        'what is not national',
      );
      const { auditCycle } = await scene.graph.ask('partner-1', NationalResultsDocument, { code: cycleOf(scene).code });
      expectEqual(
        auditCycle?.benchmark?.standards.map(({ national }) => national.counts),
        scene.expected,
        'counts for the partner',
      );
      return 'national only';
    },
  },
];

type Benchmark = NonNullable<NonNullable<MyBenchmarkQuery['auditCycle']>['benchmark']>;
type PeerTable = NonNullable<Benchmark['standards'][number]['peers']>;

async function benchmarkOf(scene: JourneyScene, person: string): Promise<Benchmark> {
  const { auditCycle } = await scene.graph.ask(person, MyBenchmarkDocument, { code: cycleOf(scene).code });
  return present(auditCycle?.benchmark, `the benchmark for ${person}`);
}

function checkOwnFigures(scene: JourneyScene, participant: Participant, place: number, benchmark: Benchmark): void {
  const files = lithiumCounts(participant.csv);
  const own = place === 0 ? sumOfCounts([files, COUNTS_BY_FORM]) : files;
  const { standards, ownOrganisation } = benchmark;
  expectEqual(ownOrganisation?.id, participant.organisationId, 'own organisation');
  expectEqual(
    standards.map(({ national }) => national.counts),
    scene.expected,
    'national counts',
  );
  expectEqual(
    standards.map((standard) => standard.ownOrganisation?.counts),
    own,
    `own counts of ${participant.odsCode}`,
  );
  for (const [index, { ownTeams, ownOrganisation: result }] of standards.entries()) {
    const teams: readonly FiveCounts[] = ownTeams.map(({ counts }) => counts);
    expectEqual(sumOfCounts(teams.map((counts) => [counts]))[0], own[index], 'the sum of the own teams');
    expectEqual(
      ownTeams.every(({ team }) => participant.teamCodes.includes(team?.code ?? '')),
      true,
      'own teams',
    );
    const { met, notMet } = present(own[index], 'own counts');
    expectEqual([result?.rate.numerator, result?.rate.denominator], [met, met + notMet], 'own rate');
  }
}

/** Codes are unique, one row is the own one, and no row says more than it may. */
function checkPeers({ isWithheld, rows }: PeerTable): void {
  if (isWithheld) {
    expectEqual(rows, [], 'rows of a table that is withheld');
    return;
  }
  expectEqual(new Set(rows.map(({ code }) => code)).size, rows.length, 'different codes');
  expectEqual(rows.filter(({ isOwn }) => isOwn).length <= 1, true, 'own rows');
  expectEqual(
    rows.map(({ code }) => code),
    rows.map(({ code }) => code).sort(),
    'order by code',
  );
  expectEqual(
    [...new Set(rows.flatMap((row) => Object.keys(row)))].sort(),
    ['code', 'isOwn', 'percent', 'sizeBand'],
    'fields',
  );
}

async function preview(scene: JourneyScene) {
  const { auditCycle } = await scene.graph.ask(CENTRAL, PreviewBenchmarkDocument, { code: cycleOf(scene).code });
  return present(auditCycle?.benchmark, 'the preview');
}

/** Where the clock can be moved, the last day passes; elsewhere the central team locks early, which closes the window too. */
async function closeWindow(scene: JourneyScene): Promise<string> {
  const { managementUrl } = scene.platform;
  if (managementUrl === null) {
    scene.locked = await lock(scene);
    return 'WindowClosedError after an early lock';
  }
  const response = await fetch(`${managementUrl}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ at: endOfDay(cycleOf(scene).closesOn).toISOString(), isStopped: false }),
  });
  expectEqual(response.status, 200, 'moving the clock');
  return 'WindowClosedError after the last day';
}

async function lock(scene: JourneyScene): Promise<number> {
  const input = { auditCycleId: cycleOf(scene).id, unsigned: 'LEAVE_OUT' as const, reason: 'the journey locks it' };
  const { lockAuditCycle } = await scene.graph.ask(CENTRAL, LockAuditCycleDocument, { input });
  return present(expectMember(lockAuditCycle, 'LockAuditCycleSuccess').lock, 'the lock').caseCount;
}
