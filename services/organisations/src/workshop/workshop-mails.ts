import { z } from 'zod';
import { defineMailTemplate } from '@qip/subgraph-kit/mail/mail-template';

/** A workshop is held on another day, or somewhere else. */
export const WORKSHOP_MOVED = defineMailTemplate({
  name: 'workshop-moved',
  facts: z.object({
    title: z.string(),
    heldOn: z.string(),
    venue: z.string(),
    wasHeldOn: z.string(),
    wasVenue: z.string(),
    isWaiting: z.boolean(),
  }),
  subject: ({ title }) => `Workshop moved: ${title}`,
  body: ({ title, heldOn, venue, wasHeldOn, wasVenue, isWaiting }) => [
    { kind: 'PARAGRAPH', text: `The workshop “${title}”, for which you are registered, has been moved.` },
    {
      kind: 'FACTS',
      rows: [
        ['Held on', heldOn],
        ['Venue', venue],
        ['Before', `${wasHeldOn}, ${wasVenue}`],
      ],
    },
    {
      kind: 'PARAGRAPH',
      text: isWaiting
        ? 'You keep your place on the waiting list. If you cannot come, please cancel your registration.'
        : 'You keep your place. If you cannot come, please cancel your registration, so that somebody else can.',
    },
  ],
});

/** A workshop is not held. */
export const WORKSHOP_CANCELLED = defineMailTemplate({
  name: 'workshop-cancelled',
  facts: z.object({ title: z.string(), heldOn: z.string(), venue: z.string(), reason: z.string() }),
  subject: ({ title }) => `Workshop cancelled: ${title}`,
  body: ({ title, heldOn, venue, reason }) => [
    { kind: 'PARAGRAPH', text: `The workshop “${title}”, for which you are registered, is not held.` },
    {
      kind: 'FACTS',
      rows: [
        ['It was to be held on', heldOn],
        ['Venue', venue],
        ['Reason', reason],
      ],
    },
  ],
});
