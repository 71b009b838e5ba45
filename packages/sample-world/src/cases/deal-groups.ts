import { shuffled } from '../random/draw.js';
import type { Random } from '../random/random.js';
import type { CaseGroup } from './margins.js';
import type { CaseSlot } from './participant.js';

/**
 * Gives every case its group, so that each group has exactly its national count.
 *
 * @returns One group for each slot, in their order.
 * @throws {RangeError} where the groups do not add up to the slots, or an organisation of one group takes more than it has.
 */
export function dealGroups(
  slots: readonly CaseSlot[],
  groups: readonly CaseGroup[],
  random: Random,
): readonly CaseGroup[] {
  const pinned = slots.map(({ participant }) => groups.find((group) => group.name === participant.onlyGroup));
  const pack = groups.flatMap((group) => {
    const left = group.count - pinned.filter((own) => own === group).length;
    if (left < 0) throw new RangeError(`The group ${group.name} has fewer cases than its organisations.`);
    return new Array<CaseGroup>(left).fill(group);
  });
  const dealt = shuffled(random, pack).values();
  const result = pinned.flatMap((own) => own ?? dealt.next().value ?? []);
  if (result.length !== slots.length || dealt.next().done !== true) {
    throw new RangeError(`The groups do not add up to the ${slots.length} cases.`);
  }
  return result;
}
