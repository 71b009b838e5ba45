import { type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type UserError } from '@qip/subgraph-kit/errors/user-error';
import { plainAnswer } from '@qip/subgraph-kit/files/upload/upload-answers';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { type FileFaultKind } from '../csv/file-fault.js';
import { type ProblemList } from '../csv/problem-list.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { type CheckedFile } from './store-findings.js';

/** Faults that say nothing about the file, and faults of size, have a status of their own. */
const STATUS: Readonly<Partial<Record<FileFaultKind, number>>> = {
  INTERRUPTED: 400,
  TOO_SLOW: 408,
  FILE_TOO_LARGE: 413,
  TOO_MANY_ROWS: 413,
  TOO_MANY_BLANK_ROWS: 413,
};
const REFUSED_FILE = 422;

/** The answer to a file that cannot be read to its end. */
export function statusOfFault(kind: FileFaultKind | undefined): number {
  return (kind === undefined ? undefined : STATUS[kind]) ?? REFUSED_FILE;
}

/** The answer to a file that was checked and found good. */
export function acceptedAnswer(uploadId: string, checked: CheckedFile): UploadAnswer {
  return { status: 200, body: { uploadId, state: 'CHECKED', ...checked } };
}

/** The answer to a file that has errors: where and what they are is read in the graph. */
export function refusedFileAnswer(uploadId: string, problems: ProblemList, fault: FileFaultKind | null): UploadAnswer {
  const hasIdentifier = problems.identifierKind !== null;
  return {
    status: statusOfFault(fault ?? undefined),
    body: {
      code: hasIdentifier ? 'IDENTIFIER_REFUSED' : (fault ?? 'FILE_REFUSED'),
      uploadId,
      state: 'REFUSED',
      problemCount: problems.count,
      message: hasIdentifier
        ? 'The file holds what may identify a person. Nothing of it was stored: see the problems of the upload.'
        : 'The file has errors. Nothing of it was stored: see the problems of the upload.',
    },
  };
}

/** The answer where the file is not wanted, or not any more. */
export function refusalAnswer(error: UserError): UploadAnswer {
  if (error instanceof NotFoundError) return plainAnswer(404, 'NOT_FOUND', error.message);
  if (error instanceof WindowClosedError) return plainAnswer(409, 'WINDOW_CLOSED', error.message);
  if (error instanceof NotEnrolledError) return plainAnswer(409, 'NOT_ENROLLED', error.message);
  if (error instanceof InvalidTransitionError) return plainAnswer(409, 'INVALID_TRANSITION', error.message);
  return plainAnswer(409, 'REFUSED', error.message);
}
