import { type Standard } from '@qip/audit-engine/standard';
import { type ProgrammeDefinition } from '@qip/sample-world/programmes/programme-definition';

const inBrackets = (condition: string): string => `(${condition})`;

/**
 * A programme with one standard more: all the others are met. Of those for whom each of them counts, as the papers have it.
 * @throws {RangeError} where the others are not about the same cases, so that there is no such figure
 */
export function withAllMet(definition: ProgrammeDefinition): ProgrammeDefinition {
  const { standards } = definition;
  const [first] = standards;
  const isAlike = (standard: Standard): boolean =>
    standard.eligibleWhen === first?.eligibleWhen &&
    JSON.stringify(standard.exclusions) === JSON.stringify(first.exclusions) &&
    standard.missingData === first.missingData;
  if (first === undefined || !standards.every(isAlike)) {
    throw new RangeError(`The standards of topic ${definition.topic} are not all about the same cases.`);
  }
  const allMet: Standard = {
    ...first,
    number: standards.length + 1,
    statement: 'All of these standards are met.',
    metWhen: standards.map(({ metWhen }) => inBrackets(metWhen)).join(' && '),
  };
  return { ...definition, standards: [...standards, allMet] };
}
