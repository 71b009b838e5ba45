import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** The roles that are granted to a person; the local lead's comes from the appointment, a partner's from the partner's grant. */
export type GrantableRole = 'CENTRAL_TEAM' | 'QIP_LEAD' | 'DATA_COLLECTOR' | 'VIEWER';

/** What a grant is bound to. */
export interface GrantScope {
  readonly organisationId: string | null;
  readonly programmeId: string | null;
  readonly auditCycleId: string | null;
  readonly teamIds: readonly string[] | null;
}

/** A field of the scope that is missing, or that the role does not have. */
export interface ScopeProblem {
  readonly path: keyof GrantScope;
  readonly message: string;
}

const BOUNDS: Readonly<Record<GrantableRole, readonly (keyof GrantScope)[]>> = {
  CENTRAL_TEAM: [],
  QIP_LEAD: ['organisationId', 'programmeId'],
  DATA_COLLECTOR: ['organisationId', 'auditCycleId'],
  VIEWER: ['organisationId'],
};

/** A role has exactly the bounds that the domain gives it; only a data collector's teams may be left open. */
export function scopeProblems(role: GrantableRole, scope: GrantScope): readonly ScopeProblem[] {
  const needed = BOUNDS[role];
  const optional: readonly (keyof GrantScope)[] = role === 'DATA_COLLECTOR' ? ['teamIds'] : [];
  const paths: readonly (keyof GrantScope)[] = ['organisationId', 'programmeId', 'auditCycleId', 'teamIds'];
  return paths.flatMap((path): ScopeProblem[] => {
    const isGiven = scope[path] !== null;
    if (needed.includes(path) && !isGiven) return [{ path, message: `The role ${role} is granted for one: name it.` }];
    if (!needed.includes(path) && !optional.includes(path) && isGiven) {
      return [{ path, message: `The role ${role} is not bound to it: leave it out.` }];
    }
    return [];
  });
}

/** The days of a delegation, as far as they are named. */
export interface DelegationDays {
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
}

/** What is wrong with the days of a delegation: it begins today or later, and lasts a day at least. */
export function delegationProblem(
  { fromOn, untilOn }: DelegationDays,
  today: LocalDate,
): { readonly path: 'fromOn' | 'untilOn'; readonly message: string } | null {
  if (fromOn !== null && fromOn < today) {
    return { path: 'fromOn', message: 'This day is over: name today or a later day, or leave it out.' };
  }
  if (untilOn !== null && untilOn <= (fromOn ?? today)) {
    return { path: 'untilOn', message: 'It would end before it begins: name a later day.' };
  }
  return null;
}
