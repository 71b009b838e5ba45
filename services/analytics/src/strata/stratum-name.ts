import { type Stratum } from '@qip/audit-engine/audit-tool';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

/** By what figures are broken down: the engine's fixed menu. */
export type StratumName = Stratum;

export const StratumNameEnum = defineEnum<StratumName>('StratumName', 'By what figures are broken down.', {
  CARE_SETTING: 'The care setting of the team, as it was when the cycle was locked.',
  AGE_BAND: 'The age band.',
  SEX: 'The sex.',
  ETHNICITY: 'The ethnicity.',
});
