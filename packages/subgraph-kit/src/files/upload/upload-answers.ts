import { ERROR_CODES } from '../../errors/error-code.js';
import { type UploadAnswer } from '../../server/subgraph.js';

/** A refusal that says no more than its code and a sentence. */
export function plainAnswer(status: number, code: string, message: string): UploadAnswer {
  return { status, body: { code, message } };
}

/** The answer while too many files come in at once. */
export const BUSY_ANSWER: UploadAnswer = plainAnswer(503, 'SERVICE_BUSY', ERROR_CODES.SERVICE_BUSY);
