import { identifierInAnswers } from '@qip/identifier-screen/identifier-in-answers';
import { identifierMessage } from '@qip/identifier-screen/identifier-message';
import { type AuditDefinition } from '@qip/audit-engine/standard';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { type DefinitionError } from '../definition/definition-error.js';
import { definitionRefusal } from '../definition/definition-refusal.js';
import { ProgrammeFileError } from '../programme-file/programme-file-error.js';
import { inFile, readProgrammeFile } from '../programme-file/read-programme-file.js';
import { ProgrammeVersionRow } from '../programme-version/programme-version.entity.js';
import { readDefinition } from '../programme-version/read-definition.js';
import { refused } from '../refused.js';
import { casesInTime, type TriedCase, tryCases } from './trial.rules.js';

/** What is tried: a version that is stored, a file, or what an author has in hand. */
export type Tried =
  | { readonly kind: 'VERSION'; readonly programmeVersionId: string }
  | { readonly kind: 'FILE'; readonly text: string }
  | { readonly kind: 'DEFINITION'; readonly definition: AuditDefinition };

/** A trial: example cases, each with a name of the author's. */
export interface TryProgramme {
  readonly tried: Tried;
  readonly cases: readonly { readonly name: string | null; readonly answers: Readonly<Record<string, unknown>> }[];
}

type DefinitionRefusal = NotFoundError | DefinitionError | ProgrammeFileError;
type Trial = Outcome<readonly TriedCase[], DefinitionRefusal | InputValidationError | IdentifierRefusedError>;

/** Tries a definition on example cases. It reads at most: nothing of a trial is stored, and identifiers are refused all the same. */
export async function tryProgramme(tx: ReadTransaction, { tried, cases }: TryProgramme): Promise<Trial> {
  const known = await definitionOf(tx, tried);
  if (known.kind === 'REFUSED') return known;
  const definition = known.value;
  const most = casesInTime(definition);
  if (cases.length > most) return refused(new InputValidationError([{ path: 'cases', message: tooSlow(most) }]));
  const identifier = identifierIn(tx, definition, cases);
  if (identifier !== null) return refused(identifier);
  const tries = tryCases(
    definition,
    cases.map(({ answers }) => answers),
  );
  return { kind: 'DONE', value: tries };
}

function tooSlow(most: number): string {
  const advice = 'Its expressions go through lists inside lists: ask for the fact as an item of its own.';
  return most === 0
    ? `A case takes too long. ${advice}`
    : `Give ${most} cases at most, so that it does not take too long. ${advice}`;
}

async function definitionOf(tx: ReadTransaction, tried: Tried): Promise<Outcome<AuditDefinition, DefinitionRefusal>> {
  if (tried.kind === 'FILE') return definitionIn(tried.text);
  if (tried.kind === 'DEFINITION') return checked(tried.definition);
  const { programmeVersionId } = tried;
  if (!(await tx.manager.existsBy(ProgrammeVersionRow, { id: programmeVersionId }))) {
    return refused(new NotFoundError('ProgrammeVersion'));
  }
  return checked(await readDefinition(tx, programmeVersionId));
}

function checked(definition: AuditDefinition): Outcome<AuditDefinition, DefinitionError> {
  const refusal = definitionRefusal(definition);
  return refusal === null ? { kind: 'DONE', value: definition } : refused(refusal);
}

function definitionIn(text: string): Outcome<AuditDefinition, ProgrammeFileError> {
  const read = readProgrammeFile(text);
  if (read.kind === 'REFUSED') return refused(new ProgrammeFileError(read.problems));
  const definition = checked(read.file.definition);
  if (definition.kind === 'DONE') return definition;
  const problems = definition.error.diagnostics.map((problem) => inFile(read.parsed, problem));
  return refused(new ProgrammeFileError(problems));
}

function identifierIn(
  { now }: ReadTransaction,
  { tool }: AuditDefinition,
  cases: TryProgramme['cases'],
): IdentifierRefusedError | null {
  const items = new Set(tool.items.map(({ name }) => name));
  for (const [index, { name, answers }] of cases.entries()) {
    const inName = screenField(`cases.${index}.name`, name, now);
    if (inName !== null) return inName;
    const found = identifierInAnswers(answers, items, now.getTime());
    if (found !== null) {
      const path = `cases.${index}.answers${found.item === null ? '' : `.${found.item}`}`;
      return new IdentifierRefusedError(path, found.kind, identifierMessage('This value', found.kind));
    }
  }
  return null;
}
