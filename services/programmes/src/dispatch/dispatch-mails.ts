import { z } from 'zod';
import { defineMailTemplate, type MailPart } from '@qip/subgraph-kit/mail/mail-template';
import { isLocalDate } from '@qip/subgraph-kit/values/local-date';
import { dayInWords } from '../day-in-words.js';

const day = z.string().refine(isLocalDate);

/** What all mails about materials know of the cycle and of the organisation that they go to. */
const cycleSchema = z.object({
  organisation: z.string(),
  topic: z.string(),
  programme: z.string(),
  code: z.string(),
  label: z.string(),
  collectionOpensOn: day,
  collectionClosesOn: day,
  submissionOpensOn: day,
  submissionClosesOn: day,
  reportOn: day,
});

/** The cycle and the organisation, as a mail tells of them. */
export type CycleInMail = z.output<typeof cycleSchema>;

const PLATFORM: MailPart = { kind: 'LINK', text: 'Open the platform', url: '/playground' };

function theCycle(cycle: CycleInMail): MailPart {
  const { collectionOpensOn, collectionClosesOn, submissionOpensOn, submissionClosesOn } = cycle;
  return {
    kind: 'FACTS',
    rows: [
      ['Programme', `${cycle.topic}: ${cycle.programme}`],
      ['Audit cycle', `${cycle.code}, ${cycle.label}`],
      ['Data collection', `${dayInWords(collectionOpensOn)} to ${dayInWords(collectionClosesOn)}`],
      ['Online submission', `${dayInWords(submissionOpensOn)} to ${dayInWords(submissionClosesOn)}`],
      ['Reports are due', dayInWords(cycle.reportOn)],
    ],
  };
}

function paragraph(text: string): MailPart {
  return { kind: 'PARAGRAPH', text };
}

function howToEnrol({ code, submissionClosesOn }: CycleInMail): MailPart {
  return paragraph(
    `Whether your organisation takes part is its own decision, and nothing more comes of it if it does not. To take part, sign in and enrol it in cycle ${code} (the operation “enrol”); that is possible until ${dayInWords(submissionClosesOn)}.`,
  );
}

/** The materials of a cycle, on their day, to the local lead of every member. They lie on the platform; no file is attached. */
export const MATERIALS_MAIL = defineMailTemplate({
  name: 'materials',
  facts: cycleSchema.extend({ titles: z.array(z.string()) }),
  subject: ({ code, programme }) => `Audit materials for cycle ${code}: ${programme}`,
  body: (facts) => [
    paragraph(
      `The audit materials of this cycle are out. You get them as local lead of ${facts.organisation}; they go to every member organisation, whether it takes part or not.`,
    ),
    theCycle(facts),
    paragraph(
      facts.titles.length === 0
        ? 'On the platform you find the audit tool with its definitions, and a template for your data.'
        : 'On the platform you find the audit tool with its definitions, a template for your data, and these files:',
    ),
    ...(facts.titles.length === 0 ? [] : [{ kind: 'LIST', items: facts.titles } as const]),
    howToEnrol(facts),
    paragraph(
      'If somebody else is to lead this programme in your organisation, make them its QIP lead and pass the materials on to them on the platform (“passMaterialsOn”): they are then told, and it is noted who has them.',
    ),
    PLATFORM,
  ],
});

/** A file that came to the materials when they were out already. */
export const ADDITION_MAIL = defineMailTemplate({
  name: 'material-added',
  facts: cycleSchema.extend({ title: z.string(), reason: z.string() }),
  subject: ({ code, programme }) => `Added to the audit materials for cycle ${code}: ${programme}`,
  body: (facts) => [
    paragraph(`A file was added to the audit materials that you have had as local lead of ${facts.organisation}.`),
    {
      kind: 'FACTS',
      rows: [
        ['Added', facts.title],
        ['Why', facts.reason],
      ],
    },
    theCycle(facts),
    paragraph('It lies on the platform with the others. If you passed those on, pass this one on as well.'),
    PLATFORM,
  ],
});

/** Materials that a local lead passes on to the QIP lead of the programme. */
export const PASSED_ON_MAIL = defineMailTemplate({
  name: 'materials-passed-on',
  facts: cycleSchema.extend({ title: z.string().nullable() }),
  subject: ({ code, programme }) => `Audit materials for cycle ${code}, passed on to you: ${programme}`,
  body: (facts) => [
    paragraph(
      `${facts.title === null ? 'The audit materials of this cycle were' : `“${facts.title}”, of the audit materials of this cycle, was`} passed on to you, who lead this programme in ${facts.organisation}. You find what was passed on on the platform, with the audit tool and a template for your data.`,
    ),
    theCycle(facts),
    howToEnrol(facts),
    PLATFORM,
  ],
});
