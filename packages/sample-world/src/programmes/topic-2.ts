import { PATIENT_SECTION, patientItems } from './patient-items.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { METABOLIC_ITEMS, METABOLIC_SETTINGS } from './topic-2-items.js';
import { METABOLIC_RULES, METABOLIC_STANDARDS } from './topic-2-standards.js';

/** Metabolic side effects of antipsychotics: the four measures of the past year. */
export const TOPIC_2: ProgrammeDefinition = {
  topic: '2',
  title: 'Screening for metabolic side effects of antipsychotic drugs in patients under the care of community teams',
  clinicalArea: 'Psychosis and schizophrenia',
  auditUnit: 'PATIENT',
  source: 'Barnes et al, Schizophr Bull 2007;33:1397-1403; Barnes et al, BMJ Open 2015;5:e007633',
  tool: {
    sections: [
      PATIENT_SECTION,
      { code: 'TREATMENT', title: 'Antipsychotic treatment' },
      { code: 'RISK', title: 'Known risks' },
      {
        code: 'SCREENING',
        title: 'Screening in the past year',
        help: 'In the 12 months before the day of the audit, wherever it was done. Answer no where the result is not in the record.',
      },
    ],
    items: [...patientItems(METABOLIC_SETTINGS), ...METABOLIC_ITEMS],
    rules: METABOLIC_RULES,
  },
  standards: METABOLIC_STANDARDS,
};
