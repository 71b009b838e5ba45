import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type FunnelZone } from '../disclosure/funnel-zone.rules.js';

export const FunnelZoneEnum = defineEnum<FunnelZone>(
  'FunnelZone',
  'Where a rate lies in the funnel. The side says nothing of better or worse.',
  {
    BELOW_ALARM: 'On or below the lower 99.8 % line: the action level.',
    BELOW_ALERT: 'On or below the lower 95 % line.',
    WITHIN: 'Within the lines.',
    ABOVE_ALERT: 'On or above the upper 95 % line.',
    ABOVE_ALARM: 'On or above the upper 99.8 % line: the action level.',
  },
);
