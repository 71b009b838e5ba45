import { PATIENT_SECTION, patientItems } from './patient-items.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { ANTIPSYCHOTIC_ITEMS, ANTIPSYCHOTIC_SETTINGS } from './topic-1-items.js';
import { ANTIPSYCHOTIC_RULES, ANTIPSYCHOTIC_STANDARDS } from './topic-1-standards.js';

/** Antipsychotics on wards: the dose of all of them together, and how many. */
export const TOPIC_1: ProgrammeDefinition = {
  topic: '1',
  title: 'Prescribing high-dose and combined antipsychotics on adult psychiatric wards',
  clinicalArea: 'Psychosis and schizophrenia',
  auditUnit: 'PATIENT',
  source: 'Paton et al, Br J Psychiatry 2008 (abstract)',
  tool: {
    sections: [
      PATIENT_SECTION,
      {
        code: 'PRESCRIPTION',
        title: 'Antipsychotics prescribed',
        help: 'As prescribed on the day of the audit, given or not. Turn each dose into a percentage of its BNF maximum and add them up.',
      },
      { code: 'REASONS', title: 'Reasons in the record' },
      { code: 'MONITORING', title: 'Monitoring' },
    ],
    items: [...patientItems(ANTIPSYCHOTIC_SETTINGS), ...ANTIPSYCHOTIC_ITEMS],
    rules: ANTIPSYCHOTIC_RULES,
  },
  standards: ANTIPSYCHOTIC_STANDARDS,
};
