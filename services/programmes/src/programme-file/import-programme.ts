import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { type InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { DefinitionError } from '../definition/definition-error.js';
import { draftProgramme } from '../programme/draft-programme.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProgrammeVersionRow } from '../programme-version/programme-version.entity.js';
import { reviseProgramme } from '../programme-version/revise-programme.js';
import { refused } from '../refused.js';
import { type ProgrammeFile } from './programme-file.schema.js';
import { ProgrammeFileError } from './programme-file-error.js';
import { inFile, readProgrammeFile } from './read-programme-file.js';

/** A file to take in: as a new programme, or in place of or after the newest version of one that is there. */
export interface ImportProgramme {
  readonly text: string;
  readonly newest: { readonly programmeVersionId: string; readonly expectedVersion: number } | null;
  /** In place of the file's; null for the file's own. */
  readonly nextReviewOn: LocalDate | null;
}

type Written = Outcome<
  { readonly programmeVersionId: string },
  NotFoundError | StaleVersionError | InvalidTransitionError | InputValidationError | DefinitionError
>;
type Imported = Outcome<
  { readonly programmeVersionId: string },
  NotFoundError | StaleVersionError | InvalidTransitionError | InputValidationError | ProgrammeFileError
>;

/** Takes a programme in from a file, as a draft: it is checked and approved like any other. */
export async function importProgramme(tx: WriteTransaction, input: ImportProgramme): Promise<Imported> {
  const read = readProgrammeFile(input.text);
  if (read.kind === 'REFUSED') return refused(new ProgrammeFileError(read.problems));
  const { file, parsed } = read;
  const nextReviewOn = input.nextReviewOn ?? file.nextReviewOn;
  const written = await write(tx, { ...file, nextReviewOn }, input.newest);
  if (written.kind === 'DONE') return written;
  const { error } = written;
  if (!(error instanceof DefinitionError)) return refused(error);
  return refused(new ProgrammeFileError(error.diagnostics.map((problem) => inFile(parsed, problem))));
}

async function write(tx: WriteTransaction, file: ProgrammeFile, newest: ImportProgramme['newest']): Promise<Written> {
  const { topic, nextReviewOn, definition, ...facts } = file;
  const operation = 'importProgramme';
  if (newest === null) {
    if (!(await tx.manager.existsBy(ProgrammeRow, { topic }))) return draftProgramme(tx, { ...file, operation });
    const message = 'There is a programme of this topic: name its newest version, which the file replaces or follows.';
    return refused(new InputValidationError([{ path: 'programmeVersionId', message }]));
  }
  const version = await tx.manager.findOneBy(ProgrammeVersionRow, { id: newest.programmeVersionId });
  if (version === null) return refused(new NotFoundError('ProgrammeVersion'));
  const programme = await tx.manager.findOneByOrFail(ProgrammeRow, { id: version.programmeId });
  if (programme.topic !== topic) {
    const message = `The version named is of topic ${programme.topic}, and the file of topic ${topic}.`;
    return refused(new InputValidationError([{ path: 'programmeVersionId', message }]));
  }
  return reviseProgramme(tx, { ...newest, operation, facts, nextReviewOn, definition });
}
