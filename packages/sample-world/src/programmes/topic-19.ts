import { PATIENT_SECTION, patientItems } from './patient-items.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { DEPRESSION_ITEMS, DEPRESSION_SETTINGS } from './topic-19-items.js';
import { DEPRESSION_RULES, DEPRESSION_STANDARDS } from './topic-19-standards.js';

/** Depression in adult services: the review of treatment, and the history that it rests on. */
export const TOPIC_19: ProgrammeDefinition = {
  topic: '19',
  title: 'Prescribing for depression in adult mental health services',
  clinicalArea: 'Depression',
  auditUnit: 'PATIENT',
  source: 'Paton et al, Ther Adv Psychopharmacol 2020;10, doi 10.1177/2045125320930492',
  tool: {
    sections: [
      PATIENT_SECTION,
      { code: 'ILLNESS', title: 'The depressive illness' },
      { code: 'TREATMENT', title: 'Treatment' },
      { code: 'REVIEW', title: 'Review in the past year', help: 'The latest one in the 12 months before the audit.' },
    ],
    items: [...patientItems(DEPRESSION_SETTINGS), ...DEPRESSION_ITEMS],
    rules: DEPRESSION_RULES,
  },
  standards: DEPRESSION_STANDARDS,
};
