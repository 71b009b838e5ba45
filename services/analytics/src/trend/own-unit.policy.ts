import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { ACCESS } from '../access-table.js';
import { participation } from '../benchmark/viewpoint.policy.js';
import { type SuccessionLink } from '../release/holder.rules.js';
import { withPredecessors } from './predecessors.rules.js';

/** The organisation for which somebody reads a trend, with those that have become it, itself first. */
export type OwnUnit = readonly string[];

/** For whom a trend is read: OWN may be nobody (null), as for the central team; NONE_OF_HIS shows nothing at all. */
export type OwnChoice = { readonly kind: 'OWN'; readonly unit: OwnUnit | null } | { readonly kind: 'NONE_OF_HIS' };

/** What the choice rests on. */
export interface ChoiceFacts {
  readonly programmeId: string;
  /** Mergers that have happened. */
  readonly links: readonly SuccessionLink[];
  /** The organisations with results that the actor may read. */
  readonly tookPart: ReadonlySet<string>;
}

/**
 * The organisation that is asked for, if the actor may read its results; else the only one that can be meant: of those
 * whose people he belongs to, one that took part, and that has not become another of them.
 * @param asked null leaves the choice open
 */
export function chooseOwn(actor: Actor, facts: ChoiceFacts, asked: string | null): OwnChoice {
  const { programmeId, links, tookPart } = facts;
  // Whoever may read published results may read those of every cycle of the programme.
  const mayRead = (id: string): boolean =>
    can(ACCESS, actor, 'readOwnResult', participation({ programmeId, auditCycleId: '' }, id));
  if (asked !== null) {
    if (mayRead(asked)) return { kind: 'OWN', unit: withPredecessors(asked, links) };
    const isCentral = can(ACCESS, actor, 'previewBenchmark', { kind: 'NATIONAL' });
    return isCentral ? { kind: 'OWN', unit: null } : { kind: 'NONE_OF_HIS' };
  }
  const direct = new Set(actor.grants.flatMap(({ organisationId }) => organisationId ?? []));
  const units = [...direct].filter(mayRead).map((id) => withPredecessors(id, links));
  const meant = units.filter(
    ([id = '', ...before]) =>
      [id, ...before].some((member) => tookPart.has(member)) &&
      !units.some(([other, ...become]) => other !== id && become.includes(id)),
  );
  return { kind: 'OWN', unit: meant.length === 1 ? (meant[0] ?? null) : null };
}
