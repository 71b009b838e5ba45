import { type Column } from './result-table.js';

/** Which cycle, revision and standard a row is about. */
export const WHAT: readonly Column[] = [
  { name: 'audit_cycle', title: 'Audit cycle', description: 'The code of the audit cycle.', datatype: 'string' },
  {
    name: 'revision',
    title: 'Revision',
    description: 'The revision of the publication: 1 for the first; a correction is a new one.',
    datatype: 'integer',
  },
  {
    name: 'standard_number',
    title: 'Standard',
    description: 'The number of the standard within its programme version.',
    datatype: 'integer',
  },
  { name: 'standard', title: 'Statement', description: 'The standard in words.', datatype: 'string' },
  {
    name: 'direction',
    title: 'Direction',
    description: 'HIGHER or LOWER: which rate is better. NEUTRAL: neither.',
    datatype: 'string',
  },
  {
    name: 'target_percent',
    title: 'Target',
    description: 'The treatment target in per cent; empty where none is set.',
    datatype: 'integer',
  },
];

/** Whose figures a row of own results holds. */
export const WHOSE: readonly Column[] = [
  {
    name: 'level',
    title: 'Level',
    description: 'ORGANISATION for all its cases, TEAM for those of one team or of none.',
    datatype: 'string',
  },
  {
    name: 'team_code',
    title: 'Team code',
    description: 'The local code of the team; “no team” for cases without one; empty for the organisation.',
    datatype: 'string',
  },
];

/** The figures of a row. */
export const FIGURES: readonly Column[] = [
  { name: 'met', title: 'Met', description: 'Cases that met the standard: the numerator.', datatype: 'integer' },
  { name: 'not_met', title: 'Not met', description: 'Eligible cases that did not meet it.', datatype: 'integer' },
  {
    name: 'excluded',
    title: 'Excluded',
    description: 'Eligible cases left out for a reason that the standard names.',
    datatype: 'integer',
  },
  { name: 'not_applicable', title: 'Not applicable', description: 'Cases not eligible.', datatype: 'integer' },
  { name: 'missing', title: 'Missing', description: 'Cases undecided, because data is missing.', datatype: 'integer' },
  { name: 'judged', title: 'Judged', description: 'Met and not met: the denominator.', datatype: 'integer' },
  {
    name: 'percent',
    title: 'Per cent',
    description: 'Met of judged in whole per cent, half up; empty below 10 judged cases.',
    datatype: 'integer',
  },
  {
    name: 'lower_percent',
    title: 'Lower end',
    description: 'The lower end of the 95 % Wilson score interval, in per cent to one decimal.',
    datatype: 'decimal',
  },
  {
    name: 'upper_percent',
    title: 'Upper end',
    description: 'The upper end of the 95 % Wilson score interval, in per cent to one decimal.',
    datatype: 'decimal',
  },
  {
    name: 'note',
    title: 'Note',
    description: 'Why figures are not given: “withheld”, “no eligible cases” or “fewer than 5”.',
    datatype: 'string',
  },
];
