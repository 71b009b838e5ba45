import { z } from 'zod';
import { defineMailTemplate, type MailPart } from '@qip/subgraph-kit/mail/mail-template';
import { INTERVENTION_KINDS, type InterventionKind } from './intervention.rules.js';

const factsSchema = z.object({
  title: z.string(),
  kind: z.enum(INTERVENTION_KINDS),
  editionNumber: z.int(),
  /** What differs from the edition before; null where there is none, or nothing was said. */
  changes: z.string().nullable(),
  /** Topic and title; null for a general one. */
  programme: z.string().nullable(),
});

/** An intervention as a mail tells of it. */
export type InterventionInMail = z.output<typeof factsSchema>;

const KINDS: Readonly<Record<InterventionKind, string>> = {
  EDUCATIONAL_SLIDE_SET: 'Educational slide set',
  PRACTICAL_TOOL: 'Practical tool for clinicians',
  DISCUSSION_MATERIAL: 'Material for discussion',
  SERVICE_USER_MATERIAL: 'Material for service users',
};

function theIntervention({ title, kind, editionNumber, changes, programme }: InterventionInMail): MailPart {
  const rows: (readonly [string, string])[] = [
    ['Title', title],
    ['Kind', KINDS[kind]],
    ['Programme', programme ?? 'General: for every programme'],
    ['Edition', String(editionNumber)],
  ];
  return { kind: 'FACTS', rows: changes === null ? rows : [...rows, ['What is new', changes]] };
}

const PLATFORM: MailPart = { kind: 'LINK', text: 'Open the platform', url: '/playground' };

/** What is new in the library, to the local lead of every member. */
export const ANNOUNCEMENT_MAIL = defineMailTemplate({
  name: 'intervention-announced',
  facts: factsSchema,
  subject: ({ title, editionNumber }) =>
    editionNumber === 1 ? `New in the library of interventions: ${title}` : `A new edition in the library: ${title}`,
  body: (facts) => [
    {
      kind: 'PARAGRAPH',
      text: 'The library of interventions has something new for your organisation. It is an offer: you adopt what is of use to you, for the programmes in which you take part.',
    },
    theIntervention(facts),
    {
      kind: 'PARAGRAPH',
      text: 'You find its files on the platform. There you can also record to whom you pass it on, local champions included, and that your organisation adopts it.',
    },
    PLATFORM,
  ],
});

/** An intervention that a lead passes on to somebody of the organisation. */
export const INTERVENTION_PASSED_ON_MAIL = defineMailTemplate({
  name: 'intervention-passed-on',
  facts: factsSchema,
  subject: ({ title }) => `Passed on to you: ${title}`,
  body: (facts) => [
    { kind: 'PARAGRAPH', text: 'A lead of your organisation passes this intervention on to you.' },
    theIntervention(facts),
    { kind: 'PARAGRAPH', text: 'You find its files on the platform.' },
    PLATFORM,
  ],
});
