import { type Actor, type Grant, type Role } from './actor.js';

/** Who may attempt an operation. ANYONE needs no token; SIGNED_IN needs a token, and the object decides the rest. */
export interface OperationRule {
  readonly roles: readonly (Role | 'ANYONE' | 'SIGNED_IN')[];
  /** Reading reaches what predecessors did; writing does not. */
  readonly reachesPredecessors?: boolean;
}

/** One subgraph's role × operation table. A test walks it in full, denied and allowed. */
export type OperationTable<Operation extends string> = Readonly<Record<Operation, OperationRule>>;

/**
 * What an operation is about, as far as grants can be bound to it. Whatever belongs to a programme or a cycle names it:
 * a QIP lead's grant covers one programme and a data collector's one cycle, and only a PARTICIPATION is held against them.
 */
export type AccessObject =
  | { readonly kind: 'NATIONAL' }
  | { readonly kind: 'ORGANISATION'; readonly organisationId: string }
  | {
      readonly kind: 'PARTICIPATION';
      readonly organisationId: string;
      readonly programmeId: string;
      readonly auditCycleId: string;
      /** Null where the whole organisation's part in the cycle is meant. */
      readonly teamId: string | null;
    };

/** How an attempt stands before any object is looked at. */
export type Attempt = 'ALLOWED' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED';

/** Whether the actor has any role that may attempt the operation at all; which objects it reaches is asked with `can`. */
export function attempt<O extends string>(table: OperationTable<O>, actor: Actor, operation: O): Attempt {
  const { roles } = table[operation];
  if (roles.includes('ANYONE') || actor.kind === 'JOB') return 'ALLOWED';
  if (actor.kind === 'ANONYMOUS') return 'NOT_SIGNED_IN';
  if (roles.includes('SIGNED_IN')) return 'ALLOWED';
  return actor.grants.some((grant) => roles.includes(grant.role)) ? 'ALLOWED' : 'NOT_ALLOWED';
}

/**
 * Whether the actor may do the operation to the object. A caller that gets `false` for something that exists answers
 * "not found", never "forbidden".
 */
export function can<O extends string>(
  table: OperationTable<O>,
  actor: Actor,
  operation: O,
  object: AccessObject,
): boolean {
  const rule = table[operation];
  if (rule.roles.includes('ANYONE') || actor.kind === 'JOB') return true;
  if (actor.kind === 'ANONYMOUS') return false;
  if (rule.roles.includes('SIGNED_IN')) return true;
  return actor.grants.some(
    (grant) => rule.roles.includes(grant.role) && covers(grant, object, rule.reachesPredecessors ?? false),
  );
}

function covers(grant: Grant, object: AccessObject, reachesPredecessors: boolean): boolean {
  if (grant.role === 'CENTRAL_TEAM' || object.kind === 'NATIONAL') return true;
  const isWithin =
    grant.organisationId === object.organisationId ||
    (reachesPredecessors && grant.predecessorIds.includes(object.organisationId));
  if (!isWithin || object.kind === 'ORGANISATION') return isWithin;
  return (
    (grant.programmeId === null || grant.programmeId === object.programmeId) &&
    (grant.auditCycleId === null || grant.auditCycleId === object.auditCycleId) &&
    (grant.teamIds === null || (object.teamId !== null && grant.teamIds.includes(object.teamId)))
  );
}
