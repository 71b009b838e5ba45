import { PATIENT_SECTION, patientItems } from './patient-items.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { TRANQUILLISATION_ITEMS, TRANQUILLISATION_SETTINGS } from './topic-16-items.js';
import { TRANQUILLISATION_RULES } from './topic-16-rules.js';
import { TRANQUILLISATION_STANDARDS } from './topic-16-standards.js';

/** Rapid tranquillisation: one case is one episode of medicines given by injection to an acutely disturbed patient. */
export const TOPIC_16: ProgrammeDefinition = {
  topic: '16',
  title: 'Rapid tranquillisation in the context of the pharmacological management of acutely disturbed behaviour',
  clinicalArea: 'Acutely disturbed behaviour',
  auditUnit: 'EPISODE',
  source: 'Paton et al, Ther Adv Psychopharmacol 2019;9, doi 10.1177/2045125319895839',
  tool: {
    sections: [
      PATIENT_SECTION,
      { code: 'EPISODE', title: 'The episode', help: 'One form for each episode, also where a patient had several.' },
      { code: 'MEDICINE', title: 'Medicines given' },
      {
        code: 'MONITORING',
        title: 'Physical monitoring after the injection',
        help: 'Count what is recorded, from the injection until there were no further concerns.',
      },
      { code: 'REVIEW', title: 'After the episode' },
    ],
    items: [...patientItems(TRANQUILLISATION_SETTINGS), ...TRANQUILLISATION_ITEMS],
    rules: TRANQUILLISATION_RULES,
  },
  standards: TRANQUILLISATION_STANDARDS,
};
