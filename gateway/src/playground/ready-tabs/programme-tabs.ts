import {
  ApproveProgrammeDocument,
  DraftProgrammeDocument,
  ImportProgrammeDocument,
  ProgrammeVersionsDocument,
  ProgrammesDueForReviewDocument,
  ReturnProgrammeDocument,
  ReviseProgrammeDocument,
  SubmitProgrammeForCheckDocument,
  TryProgrammeDocument,
  VersionInTheMakingDocument,
} from '@qip/schema/generated/graphql';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Operation, PASTE } from './operation.js';
import { SAMPLE_DEFINITION } from './sample-definition.js';

const VERSION = { programmeVersionId: PASTE, expectedVersion: 1 };

/** What is audited: from a draft to an approved version. */
export function programmeTabs(today: LocalDate): readonly Operation[] {
  return [
    [
      'Import a programme',
      ImportProgrammeDocument,
      { input: { text: 'format: qip-programme/1\n# the rest of a file of the indicator catalogue' } },
    ],
    [
      'Try a programme on example cases',
      TryProgrammeDocument,
      { input: { programmeVersionId: PASTE, cases: [{ name: 'well monitored', answers: {} }] } },
    ],
    [
      'Draft a programme',
      DraftProgrammeDocument,
      {
        input: {
          topic: '99',
          title: 'Sample programme',
          clinicalArea: 'Sample',
          auditUnit: 'PATIENT',
          nextReviewOn: addDays(today, 1095),
          ...SAMPLE_DEFINITION,
        },
      },
    ],
    [
      'Revise a programme',
      ReviseProgrammeDocument,
      { input: { ...VERSION, nextReviewOn: addDays(today, 1095), ...SAMPLE_DEFINITION } },
    ],
    ['Versions of a programme', ProgrammeVersionsDocument, { topic: '7' }],
    ['A version in the making', VersionInTheMakingDocument, { topic: '7' }],
    ['Hand a version over for its check', SubmitProgrammeForCheckDocument, { input: VERSION }],
    ['Send a version back', ReturnProgrammeDocument, { input: { ...VERSION, reason: 'Standard 2 needs a target' } }],
    ['Approve a version', ApproveProgrammeDocument, { input: VERSION }],
    ['Programmes due for review', ProgrammesDueForReviewDocument, { by: addDays(today, 365) }],
  ];
}
