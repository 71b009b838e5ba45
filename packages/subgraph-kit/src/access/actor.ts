import { z } from 'zod';

/** The roles of the domain, with the scope that each is granted for. */
export const ROLES = ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER', 'PARTNER_TOOL'] as const;

/** A role that a person or a partner tool holds through a grant. */
export type Role = (typeof ROLES)[number];

const grantSchema = z.object({
  role: z.enum(ROLES),
  /** The organisation that the grant is for; null for the central team and for a partner tool's national results. */
  organisationId: z.string().nullable(),
  /** Organisations that have become this one: their history may be read, nothing in it written. */
  predecessorIds: z.array(z.string()).readonly(),
  /** A QIP lead's programme. */
  programmeId: z.string().nullable(),
  /** A data collector's cycle. */
  auditCycleId: z.string().nullable(),
  /** A data collector's teams; null is every team. */
  teamIds: z.array(z.string()).readonly().nullable(),
});

const actorSchema = z.object({
  kind: z.enum(['ANONYMOUS', 'UNKNOWN', 'PERSON', 'CLIENT', 'JOB']),
  /** The person's or client's id; null for nobody, for a subject that no person has, and for a job. */
  id: z.string().nullable(),
  /** What the audit trail calls the actor: an id, a subject without a person, or a job's name. */
  name: z.string(),
  grants: z.array(grantSchema).readonly(),
});

/** One role of an actor and what it reaches. */
export type Grant = Readonly<z.output<typeof grantSchema>>;

/** Who acts in a transaction, with the grants as they were when it began. */
export type Actor = Readonly<z.output<typeof actorSchema>>;

/** Reads the answer of `contracts.enter_v1`. */
export function parseActor(value: unknown): Actor {
  return actorSchema.parse(value);
}
