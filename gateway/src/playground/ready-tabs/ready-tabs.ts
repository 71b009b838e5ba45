import {
  AcceptInvitationDocument,
  AuditCyclesDocument,
  MyTrendsDocument,
  NationalResultsDocument,
  ViewerDocument,
} from '@qip/schema/generated/graphql';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type ReadyTab } from '../playground-routes.js';
import { catalogueTabs } from './catalogue-tabs.js';
import { centralTeamTabs } from './central-team-tabs.js';
import { CASES, localLeadTabs, RECORD_A_CASE, RESULTS, UPLOADING } from './local-lead-tabs.js';
import { type Operation, tabsOf } from './operation.js';

const WHO_AM_I: Operation = ['Who am I', ViewerDocument, {}];
const ACCEPT: Operation = [
  'Accept an invitation',
  AcceptInvitationDocument,
  { input: { token: 'paste what the inviter gave to you' } },
];

/**
 * The operations that each role needs, ready to run: the same documents that the tests use.
 * @param today the day from which the days in their variables are counted
 */
export function readyTabs(today: LocalDate): readonly ReadyTab[] {
  return [
    ...tabsOf('anyone', catalogueTabs(today)),
    ...tabsOf('CENTRAL_TEAM', centralTeamTabs(today)),
    ...['LOCAL_LEAD', 'DEPUTY', 'QIP_LEAD'].flatMap((role) => tabsOf(role, localLeadTabs(today))),
    ...tabsOf('DATA_COLLECTOR', [WHO_AM_I, ACCEPT, RECORD_A_CASE, ...CASES, ...UPLOADING]),
    ...tabsOf('VIEWER', [WHO_AM_I, ACCEPT, ...RESULTS]),
    ...tabsOf('PARTNER_TOOL', [
      ['National results', NationalResultsDocument, { code: '7b' }],
      ['Trends', MyTrendsDocument, { topic: '7' }],
      ['Audit cycles', AuditCyclesDocument, { first: 20 }],
    ]),
  ];
}
