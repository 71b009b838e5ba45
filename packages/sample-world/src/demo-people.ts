import { SAMPLE_ORGANISATIONS } from './organisations.js';
import { type SampleOrganisation, shortName } from './organisations/organisation.js';
import { FEATURED } from './organisations/participation.js';
import { pick } from './random/draw.js';
import { randomOf } from './random/random.js';

export type DemoRole =
  'CENTRAL_TEAM' | 'LOCAL_LEAD' | 'DEPUTY' | 'QIP_LEAD' | 'DATA_COLLECTOR' | 'VIEWER' | 'PARTNER_TOOL';

/** The professions that local leads usually have. */
export type Profession = 'SENIOR_PHARMACIST' | 'SENIOR_PSYCHIATRIST' | 'CLINICAL_AUDIT_OR_GOVERNANCE';

/** Somebody, or a machine, that can sign in to the demonstration. A role, and nobody's name. */
export interface DemoPerson {
  /** Unique; how the plan refers to it. */
  readonly key: string;
  /** The subject of its tokens. */
  readonly subject: string;
  readonly displayName: string;
  /** In a domain that cannot exist (RFC 2606). */
  readonly email: string;
  readonly role: DemoRole;
  /** Null for the central team and the partner tool. */
  readonly odsCode: string | null;
  /** Null where the role is no office. */
  readonly profession: Profession | null;
  /** Whether it is offered first to whoever chooses whom to sign in as. */
  readonly isFeatured: boolean;
  readonly description: string;
}

/** The keys of those whom the plan names one by one. */
export const CENTRAL_AUTHOR = 'central-1';
export const CENTRAL_CHECKER = 'central-2';
export const PARTNER_TOOL = 'partner-1';

const PROFESSIONS: readonly Profession[] = [
  'SENIOR_PHARMACIST',
  'SENIOR_PHARMACIST',
  'SENIOR_PSYCHIATRIST',
  'CLINICAL_AUDIT_OR_GOVERNANCE',
];

function national(key: string, role: DemoRole, displayName: string, description: string): DemoPerson {
  const common = { key, subject: `demo|${key}`, email: `${key}@central.example`, odsCode: null, profession: null };
  return { ...common, displayName, role, isFeatured: true, description };
}

const NATIONAL: readonly DemoPerson[] = [
  national(
    CENTRAL_AUTHOR,
    'CENTRAL_TEAM',
    'Sample central team, author',
    'Writes programmes, plans cycles, locks them and publishes.',
  ),
  national(
    CENTRAL_CHECKER,
    'CENTRAL_TEAM',
    'Sample central team, checker',
    'Checks and approves the programmes that the other member wrote.',
  ),
  national(
    PARTNER_TOOL,
    'PARTNER_TOOL',
    'Sample partner tool',
    'A machine client: reads national results, and an organisation’s own where its lead grants it.',
  ),
];

/** The key of somebody in an organisation. */
export function keyOf(role: Exclude<DemoRole, 'CENTRAL_TEAM' | 'PARTNER_TOOL'>, odsCode: string): string {
  const words = {
    LOCAL_LEAD: 'lead',
    DEPUTY: 'deputy',
    QIP_LEAD: 'qip',
    DATA_COLLECTOR: 'collector',
    VIEWER: 'viewer',
  };
  return `${words[role]}-${odsCode}`;
}

/** What is said of the lead of a featured organisation, and whether the lead is featured as well. */
const FEATURED_LEADS: ReadonlyMap<string, { readonly isFeatured: boolean; readonly description: string }> = new Map([
  [
    FEATURED.big,
    {
      isFeatured: true,
      description: 'A large trust near the national line, with two published cycles and a third partly submitted.',
    },
  ],
  [
    FEATURED.second,
    { isFeatured: false, description: 'A trust that has enrolled in the open cycle and has submitted nothing yet.' },
  ],
  [
    FEATURED.small,
    {
      isFeatured: true,
      description: 'A very small organisation: three cases in each cycle, and not enrolled in the open one yet.',
    },
  ],
]);

function leadOf(organisation: SampleOrganisation): DemoPerson {
  const { odsCode } = organisation;
  const key = keyOf('LOCAL_LEAD', odsCode);
  const isMadeUp = organisation.isSynthetic
    ? 'a made-up organisation'
    : 'an organisation that exists, with made-up data';
  return {
    key,
    subject: `demo|${key}`,
    displayName: `Sample lead, ${shortName(organisation)}`,
    email: `lead@${odsCode.toLowerCase()}.example`,
    role: 'LOCAL_LEAD',
    odsCode,
    profession: pick(randomOf('profession', odsCode), PROFESSIONS),
    ...(FEATURED_LEADS.get(odsCode) ?? { isFeatured: false, description: `Local lead of ${isMadeUp}.` }),
  };
}

const COLLEAGUES = [
  { role: 'DEPUTY', word: 'deputy', description: 'May do what the local lead may.' },
  { role: 'QIP_LEAD', word: 'QIP lead', description: 'Leads topic 7 in the organisation, and nothing else.' },
  { role: 'DATA_COLLECTOR', word: 'data collector', description: 'Enters and corrects cases of the open cycle.' },
  { role: 'VIEWER', word: 'viewer', description: 'Reads the organisation’s published reports.' },
] as const;

function colleaguesOf(organisation: SampleOrganisation): readonly DemoPerson[] {
  const { odsCode } = organisation;
  return COLLEAGUES.map(({ role, word, description }) => {
    const key = keyOf(role, odsCode);
    return {
      key,
      subject: `demo|${key}`,
      displayName: `Sample ${word}, ${shortName(organisation)}`,
      email: `${word.toLowerCase().replace(' ', '.')}@${odsCode.toLowerCase()}.example`,
      role,
      odsCode,
      profession: role === 'DEPUTY' ? 'SENIOR_PHARMACIST' : null,
      isFeatured: odsCode === FEATURED.big,
      description,
    };
  });
}

const FEATURED_CODES: readonly string[] = Object.values(FEATURED);

/** Everybody who can sign in: the central team, the leads, colleagues in three organisations, a partner tool. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...NATIONAL,
  ...SAMPLE_ORGANISATIONS.map(leadOf),
  ...SAMPLE_ORGANISATIONS.filter(({ odsCode }) => FEATURED_CODES.includes(odsCode)).flatMap(colleaguesOf),
];
