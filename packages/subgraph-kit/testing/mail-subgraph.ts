import { z } from 'zod';
import { defineMailTemplate } from '../src/mail/mail-template.js';
import { type SubgraphDefinition } from '../src/server/subgraph.js';
import { noteSubgraph } from './note-subgraph.js';

/** A mail with one part of each kind. */
export const SAMPLE_MAIL = defineMailTemplate({
  name: 'sample',
  facts: z.object({ cycle: z.string(), path: z.string() }),
  subject: ({ cycle }) => `Audit materials of ${cycle}`,
  body: ({ cycle, path }) => [
    { kind: 'PARAGRAPH', text: `The materials of ${cycle} are ready.` },
    { kind: 'LIST', items: [`Audit tool of ${cycle}`, 'Instructions'] },
    { kind: 'FACTS', rows: [['Collection opens', cycle]] },
    { kind: 'LINK', text: `See ${cycle}`, url: path },
  ],
});

/** The notes' subgraph, which writes mails as well. */
export const mailSubgraph: SubgraphDefinition = { ...noteSubgraph, mail: { templates: [SAMPLE_MAIL] } };
