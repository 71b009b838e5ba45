import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** How far a version has come: being written, with its checker, or frozen for good. */
export const PROGRAMME_VERSION_STATES = ['DRAFT', 'IN_CHECK', 'APPROVED'] as const;
export type ProgrammeVersionState = (typeof PROGRAMME_VERSION_STATES)[number];

/** What can be done to a version. */
export const PROGRAMME_VERSION_STEPS = ['REVISE', 'SUBMIT', 'RETURN', 'APPROVE'] as const;
export type ProgrammeVersionStep = (typeof PROGRAMME_VERSION_STEPS)[number];

/** Every legal move; what is not here is illegal. A revision during the check takes the version back to its authors. */
const MOVES: Readonly<
  Record<ProgrammeVersionState, Readonly<Partial<Record<ProgrammeVersionStep, ProgrammeVersionState>>>>
> = {
  DRAFT: { REVISE: 'DRAFT', SUBMIT: 'IN_CHECK' },
  IN_CHECK: { REVISE: 'DRAFT', RETURN: 'DRAFT', APPROVE: 'APPROVED' },
  APPROVED: {},
};

/** The state that a step leads to, or null where the step is illegal. */
export function nextState(state: ProgrammeVersionState, step: ProgrammeVersionStep): ProgrammeVersionState | null {
  return MOVES[state][step] ?? null;
}

/** Why a version may not be approved by somebody on a day. */
export type ApprovalProblem = 'CHECKER_IS_AUTHOR' | 'REVIEW_OVERDUE';

/** Whether the checker is independent of everybody who wrote in the version, and the approval would not be stale at once. */
export function approvalProblem(
  version: { readonly authorIds: readonly string[]; readonly nextReviewOn: LocalDate },
  checkerId: string,
  today: LocalDate,
): ApprovalProblem | null {
  if (version.authorIds.includes(checkerId)) return 'CHECKER_IS_AUTHOR';
  return version.nextReviewOn > today ? null : 'REVIEW_OVERDUE';
}

/** What a revision of a version amounts to: its text is replaced, the next version is begun, or it is superseded. */
export type Revision = 'REPLACES_DRAFT' | 'BEGINS_NEXT' | 'SUPERSEDED';

/**
 * Decides a revision. Only the newest version is revised: an open draft in place, a frozen one by its successor.
 * @param newestNumber the highest number that the programme has, drafts included
 */
export function revisionOf(
  version: { readonly state: ProgrammeVersionState; readonly number: number },
  newestNumber: number,
): Revision {
  if (nextState(version.state, 'REVISE') !== null) return 'REPLACES_DRAFT';
  return version.number === newestNumber ? 'BEGINS_NEXT' : 'SUPERSEDED';
}

/** Everybody who wrote in a version, in the order in which they first did. */
export function withAuthor(authorIds: readonly string[], authorId: string): string[] {
  return authorIds.includes(authorId) ? [...authorIds] : [...authorIds, authorId];
}
