import {
  AuditCyclesDocument,
  EnrolDocument,
  MySubmissionDocument,
  PlanAuditCycleDocument,
  ProgrammesDocument,
  RecordCaseDocument,
  RegisterTeamsDocument,
} from '@qip/schema/generated/graphql';
import { addDays, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { expectEqual, expectMember, present } from './expectation.js';
import { CENTRAL, type JourneyScene } from './journey-scene.js';
import { type JourneyStep } from './journey-step.js';

/** From the public catalogue to twelve organisations that take part, with their teams. */
export const PLANNING_STEPS: readonly JourneyStep<JourneyScene>[] = [
  {
    title: 'anyone reads the catalogue without a token',
    run: async ({ graph }) => {
      const { programmes } = await graph.ask(null, ProgrammesDocument, {});
      const lithium = programmes?.edges.find(({ node }) => node.topic === '7')?.node;
      expectEqual(
        lithium?.currentVersion?.standards.map(({ number }) => number),
        [1, 2, 3, 4, 5],
        'standards of topic 7',
      );
      return `${programmes?.totalCount ?? 0} programmes`;
    },
  },
  {
    title: 'the central team plans a supplementary cycle of topic 7 whose submission window is open today',
    run: async (scene) => {
      scene.cycle = await plan(scene);
      return `cycle ${scene.cycle.code}`;
    },
  },
  {
    title: 'before enrolment a case is refused, and nothing is stored',
    run: async (scene) => {
      const [first] = scene.participants;
      const { lead, organisationId } = present(first, 'a participant');
      const input = { organisationId, auditCycleId: cycleOf(scene).id, teamCode: 'A1', answers: {}, asDraft: true };
      const { recordCase } = await scene.graph.ask(lead, RecordCaseDocument, { input });
      expectMember(recordCase, 'NotEnrolledError');
      const { submissions } = await scene.graph.ask(lead, MySubmissionDocument, { auditCycleId: cycleOf(scene).id });
      expectEqual(submissions?.edges, [], 'submissions before enrolment');
      return 'NotEnrolledError';
    },
  },
  {
    title: 'twelve leads enrol their organisations',
    run: async (scene) => {
      for (const { lead, organisationId } of scene.participants) {
        const input = { organisationId, auditCycleId: cycleOf(scene).id, casesExpected: 100 };
        expectMember((await scene.graph.ask(lead, EnrolDocument, { input })).enrol, 'EnrolSuccess');
      }
      return `${scene.participants.length} organisations`;
    },
  },
  {
    title: 'no lead can enrol an organisation that is not his',
    run: async (scene) => {
      const input = { organisationId: scene.participants[0]?.organisationId ?? '', auditCycleId: cycleOf(scene).id };
      expectMember((await scene.graph.ask(scene.outsider, EnrolDocument, { input })).enrol, 'NotFoundError');
      return 'NotFoundError';
    },
  },
  {
    title: 'a team code that could name a ward is refused',
    run: async ({ graph, participants }) => {
      const { lead, organisationId } = present(participants[0], 'a participant');
      const input = { organisationId, teams: [{ code: 'ELMWARD', careSetting: 'COMMUNITY_ADULT' as const }] };
      const { registerTeams } = await graph.ask(lead, RegisterTeamsDocument, { input });
      expectEqual(expectMember(registerTeams, 'IdentifierRefusedError').kind, 'NAME', 'kind');
      return 'IdentifierRefusedError';
    },
  },
  {
    title: 'each lead registers four team codes',
    run: async ({ graph, participants }) => {
      for (const { lead, organisationId, teamCodes } of participants) {
        const teams = teamCodes.map((code) => ({ code, careSetting: 'COMMUNITY_ADULT' as const }));
        const { registerTeams } = await graph.ask(lead, RegisterTeamsDocument, { input: { organisationId, teams } });
        const registered = expectMember(registerTeams, 'RegisterTeamsSuccess').teams.map(({ code }) => code);
        expectEqual(registered, teamCodes, 'codes of the registered teams');
      }
      return `${participants.length * 4} teams`;
    },
  },
];

/** The cycle of the journey, once it is planned. */
export function cycleOf(scene: JourneyScene): NonNullable<JourneyScene['cycle']> {
  return present(scene.cycle, 'the cycle');
}

async function plan({ graph }: JourneyScene): Promise<NonNullable<JourneyScene['cycle']>> {
  const { programmes } = await graph.ask(null, ProgrammesDocument, {});
  const { auditCycles } = await graph.ask(null, AuditCyclesDocument, { first: 100 });
  const programme = present(programmes?.edges.find(({ node }) => node.topic === '7')?.node, 'the programme of topic 7');
  const baseline = present(auditCycles?.edges.find(({ node }) => node.code === '7a')?.node, 'the cycle 7a');
  const today = localDateAt(new Date());
  const submissionClosesOn = addDays(today, 14);
  const input = {
    programmeId: programme.id,
    kind: 'SUPPLEMENTARY' as const,
    label: 'journey (synthetic)',
    baselineId: baseline.id,
    materialsOn: addDays(today, -70),
    collectionOpensOn: addDays(today, -40),
    collectionClosesOn: addDays(today, -13),
    submissionOpensOn: addDays(today, -5),
    submissionClosesOn,
    reportOn: addDays(today, 98),
  };
  const { planAuditCycle } = await graph.ask(CENTRAL, PlanAuditCycleDocument, { input });
  const { auditCycle } = expectMember(planAuditCycle, 'PlanAuditCycleSuccess');
  const { id, code, isComparable } = present(auditCycle, 'the planned cycle');
  expectEqual(isComparable, true, 'comparability on the same frozen standards');
  return { id, code, closesOn: submissionClosesOn };
}
