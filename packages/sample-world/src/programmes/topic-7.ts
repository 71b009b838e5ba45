import { PATIENT_SECTION, patientItems } from './patient-items.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { LITHIUM_ITEMS, LITHIUM_SETTINGS } from './topic-7-items.js';
import { LITHIUM_RULES } from './topic-7-rules.js';
import { LITHIUM_STANDARDS } from './topic-7-standards.js';

/** Lithium: tests before it is started, and at intervals as long as it is taken. */
export const TOPIC_7: ProgrammeDefinition = {
  topic: '7',
  title: 'Monitoring of patients prescribed lithium',
  clinicalArea: 'Bipolar disorder and other mood disorders',
  auditUnit: 'PATIENT',
  source: 'Collins et al, BMC Psychiatry 2010;10:80; Paton et al, Bipolar Disord, doi 10.1111/bdi.12128',
  tool: {
    sections: [
      PATIENT_SECTION,
      { code: 'TREATMENT', title: 'Lithium treatment' },
      {
        code: 'START',
        title: 'Before lithium was started',
        help: 'Asked where lithium was started in the past year. Count a test only where its result is in the record.',
      },
      {
        code: 'MONITORING',
        title: 'Monitoring in the past year',
        help: 'Asked where the patient has been on lithium for a year or more. Count the tests of the 12 months before the day of the audit, wherever they were taken.',
      },
    ],
    items: [...patientItems(LITHIUM_SETTINGS), ...LITHIUM_ITEMS],
    rules: LITHIUM_RULES,
  },
  standards: LITHIUM_STANDARDS,
};
