import {
  AttachMaterialDocument,
  DelegateQipLeadDocument,
  MaterialDispatchesDocument,
  MyMaterialsDocument,
  PassMaterialsOnDocument,
} from '@qip/schema/generated/graphql';
import { recall } from '@qip/sample-world/play/world-memory';
import { personOf } from '../../harness/founding-plan.js';
import { expectEqual, expectMember, present } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';
import { type JourneyStep } from '../journey-step.js';
import { addressesOfLeads, leadFromApril, RESCHEDULING_STEP } from './planning-steps.js';
import { QIP_LEAD, STORY, YEAR_ORGANISATIONS } from './year-members.js';
import { cycleId, eventually, go, mailedTo, organisationId, registered, type YearScene } from './year-scene.js';

const MATERIAL = 'How to take part, made up for a journey.\n';

/** Materials reach every lead once, enrolled or not, and whoever he passes them on to. */
export const DISPATCH_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'the central team attaches a file to the cycle',
    run: async (scene) => {
      const { attachMaterial } = await scene.graph.ask(CENTRAL, AttachMaterialDocument, {
        input: {
          auditCycleId: cycleId(scene, '7a'),
          kind: 'GUIDANCE',
          title: 'How to take part',
          fileName: 'guidance.txt',
        },
      });
      const { file } = present(expectMember(attachMaterial, 'AttachMaterialSuccess').material, 'the material');
      const response = await fetch(present(file.uploadUrl, 'the address'), {
        method: 'PUT',
        headers: { 'content-type': 'text/plain' },
        body: MATERIAL,
        redirect: 'error',
      });
      expectEqual(response.status, 200, 'the answer to the file');
      return file.name;
    },
  },
  {
    title:
      'on their day the materials go to the lead of every member, enrolled or not, once: to the new lead where it changed',
    run: async (scene) => {
      await go(scene, '2027-03-30');
      const odsCodes = YEAR_ORGANISATIONS.map(({ odsCode }) => odsCode);
      const mailed = await mailedTo(scene, /^Audit materials for cycle 7a:/, odsCodes.length);
      expectEqual(mailed, addressesOfLeads(odsCodes), 'who was sent the materials');
      const counts = await eventually('the state of every dispatch', async () => {
        const { auditCycle } = await scene.graph.ask(CENTRAL, MaterialDispatchesDocument, { code: '7a', first: 100 });
        const found = auditCycle?.dispatchCounts;
        return found?.sentCount === odsCodes.length ? found : null;
      });
      expectEqual([counts.waitingForLeadCount, counts.failedCount], [0, 0], 'waiting and failed dispatches');
      return `${counts.sentCount} mails`;
    },
  },
  {
    title: 'a lead reads them, and passes them on to the QIP lead',
    run: async (scene) => {
      const lead = leadFromApril(STORY.newLead);
      const personId = await registered(scene, QIP_LEAD);
      const { delegateQipLead } = await scene.graph.ask(lead, DelegateQipLeadDocument, {
        input: {
          organisationId: organisationId(scene, STORY.newLead),
          personId,
          programmeId: recall(scene.memory.programmes, '7'),
        },
      });
      expectMember(delegateQipLead, 'DelegateQipLeadSuccess');
      const { auditCycle } = await scene.graph.ask(lead, MyMaterialsDocument, { code: '7a' });
      const dispatches = auditCycle?.dispatches.edges ?? [];
      expectEqual(dispatches.length, 1, 'dispatches that a lead sees');
      const address = present(auditCycle?.materials[0]?.file.downloadUrl, 'the address of the file');
      expectEqual(await scene.graph.download(lead, address), MATERIAL, 'the file');
      const { passMaterialsOn } = await scene.graph.ask(lead, PassMaterialsOnDocument, {
        input: { dispatchId: present(dispatches[0], 'the dispatch').node.id, personId },
      });
      expectMember(passMaterialsOn, 'PassMaterialsOnSuccess');
      const mailed = await mailedTo(scene, /^Audit materials for cycle 7a, passed on to you/, 1);
      expectEqual(mailed, [personOf(QIP_LEAD).email], 'to whom they were passed on');
      return `${mailed.length} mail`;
    },
  },
  RESCHEDULING_STEP,
];
