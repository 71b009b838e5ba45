import type { ProgrammeDefinition, Topic } from './programme-definition.js';
import { TOPIC_1 } from './topic-1.js';
import { TOPIC_14 } from './topic-14.js';
import { TOPIC_16 } from './topic-16.js';
import { TOPIC_19 } from './topic-19.js';
import { TOPIC_2 } from './topic-2.js';
import { TOPIC_7 } from './topic-7.js';

/** The sample programmes by topic. */
export const SAMPLE_PROGRAMMES: Readonly<Record<Topic, ProgrammeDefinition>> = {
  '1': TOPIC_1,
  '2': TOPIC_2,
  '7': TOPIC_7,
  '14': TOPIC_14,
  '16': TOPIC_16,
  '19': TOPIC_19,
};
