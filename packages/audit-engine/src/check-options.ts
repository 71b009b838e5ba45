import type { Option } from './audit-tool.js';
import { isBlank, partOf, structural } from './diagnose.js';
import type { Diagnostic, Site } from './diagnostic.js';
import { optionKey } from './option-key.js';

function singleOption({ code, label }: Option, isMultiple: boolean, site: Site): readonly Diagnostic[] {
  const separators = 'the code and label may not hold ; or |: these separate several options in a CSV file.';
  return [
    ...structural(isBlank(code), partOf(site, 'code'), 'EMPTY', 'an option needs a code.'),
    ...structural(code !== code.trim(), partOf(site, 'code'), 'INVALID_OPTION', 'take out the spaces around the code.'),
    ...structural(isBlank(label), partOf(site, 'label'), 'EMPTY', 'an option needs a label.'),
    ...structural(isMultiple && /[;|]/.test(code + label), site, 'INVALID_OPTION', separators),
  ];
}

/** Codes and labels are both accepted in a CSV file, so neither may be taken for another option's. */
function doubledOptions(options: readonly Option[], siteOf: (index: number) => Site): readonly Diagnostic[] {
  const owner = new Map<string, number>();
  return options.flatMap(({ code, label }, index) => {
    const keys = [optionKey(code), optionKey(label)];
    const first = keys.map((key) => owner.get(key)).find((other) => other !== undefined);
    for (const key of keys) owner.set(key, owner.get(key) ?? index);
    const message = `its code or label is also option ${(first ?? 0) + 1}’s: they must differ in more than capitals.`;
    return structural(first !== undefined, siteOf(index), 'DUPLICATE', message);
  });
}

/** The mistakes in the options of an item. */
export function optionDiagnostics(options: readonly Option[], isMultiple: boolean, item: Site): readonly Diagnostic[] {
  const siteOf = (index: number): Site => partOf(item, `options[${index}]`);
  return [
    ...structural(options.length === 0, partOf(item, 'options'), 'EMPTY', 'there are no options: add at least one.'),
    ...options.flatMap((option, index) => singleOption(option, isMultiple, siteOf(index))),
    ...doubledOptions(options, siteOf),
  ];
}
