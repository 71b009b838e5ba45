import {
  MyBenchmarkDocument,
  NationalResultsDocument,
  PreviewBenchmarkDocument,
  PublishBenchmarkDocument,
} from '@qip/schema/generated/graphql';
import { type Benchmark, checkOwnFigures, checkPeers } from './check-benchmark.js';
import { expectEqual, expectMember, present } from './expectation.js';
import { CENTRAL, type JourneyScene } from './journey-scene.js';
import { type JourneyStep } from './journey-step.js';
import { cycleOf } from './planning-steps.js';

/** From an analysed cycle to twelve benchmarks. */
export const PUBLICATION_STEPS: readonly JourneyStep<JourneyScene>[] = [
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

async function benchmarkOf(scene: JourneyScene, person: string): Promise<Benchmark> {
  const { auditCycle } = await scene.graph.ask(person, MyBenchmarkDocument, { code: cycleOf(scene).code });
  return present(auditCycle?.benchmark, `the benchmark for ${person}`);
}

async function preview(scene: JourneyScene) {
  const { auditCycle } = await scene.graph.ask(CENTRAL, PreviewBenchmarkDocument, { code: cycleOf(scene).code });
  return present(auditCycle?.benchmark, 'the preview');
}
