import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';
import { identifierRefusal } from '../identifier-screen/identifier-refusal.js';
import { screenAnswers } from '../identifier-screen/screen-answers.js';
import { CaseIncompleteError } from './case-incomplete-error.js';
import { assessCase, type CaseContent, contentOf } from './case.rules.js';

/** Screens the answers of one case and holds them against the audit tool, before anything of them is stored. */
export function checkAnswers(
  definition: AuditDefinition,
  { answers, asDraft }: { readonly answers: Readonly<Record<string, unknown>>; readonly asDraft: boolean },
): Outcome<CaseContent, IdentifierRefusedError | CaseIncompleteError> {
  const identifier = screenAnswers(answers, definition.itemNames);
  if (identifier !== null) return { kind: 'REFUSED', error: identifierRefusal(identifier) };
  const assessment = assessCase(definition, answers);
  const content = contentOf(assessment, asDraft);
  if (content !== null) return { kind: 'DONE', value: content };
  const canBeDraft = contentOf(assessment, true) !== null;
  return { kind: 'REFUSED', error: new CaseIncompleteError(assessment.issues, canBeDraft) };
}
