import type { AuditItem, AuditTool, Stratum } from './audit-tool.js';
import { optionDiagnostics } from './check-options.js';
import { rangeDiagnostics } from './check-range.js';
import { duplicates, isBlank, partOf, structural } from './diagnose.js';
import type { Diagnostic, Site } from './diagnostic.js';
import { nameProblem } from './item-name.js';
import { didYouMean } from './suggestion.js';

/** Strata are fixed menus: only items whose answers are options can be one. */
const STRATUM_KIND: Readonly<Record<Stratum, AuditItem['kind']>> = {
  CARE_SETTING: 'CHOICE',
  AGE_BAND: 'AGE_BAND',
  SEX: 'CHOICE',
  ETHNICITY: 'CHOICE',
};

/** Where an item is: “Item 3 (monthsOnLithium)”. */
export function itemSite(item: AuditItem, index: number): Site {
  return { path: `items[${index}]`, place: `Item ${index + 1} (${item.name})` };
}

/** A date of birth identifies a patient, so no item asks for one. */
function asksForBirth(item: AuditItem): boolean {
  if (item.kind !== 'CIVIL_DATE' && item.kind !== 'SHORT_TEXT') return false;
  return /birth|\bdob\b|\bborn\b/i.test(item.label) || /birth|^dob$/i.test(item.name);
}

function stratumDiagnostics({ kind, stratum }: AuditItem, site: Site): readonly Diagnostic[] {
  if (stratum === undefined) return [];
  const wanted = STRATUM_KIND[stratum];
  const message = `only an item of kind ${wanted} can be the stratum ${stratum}.`;
  return structural(kind !== wanted, partOf(site, 'stratum'), 'INVALID_STRATUM', message);
}

function singleItem(item: AuditItem, sections: readonly string[], site: Site): readonly Diagnostic[] {
  const name = nameProblem(item.name);
  const section = `there is no section “${item.section}”.${didYouMean(item.section, sections)}`;
  const birth = 'a date of birth identifies a patient and is never asked: ask the age in years, or an age band.';
  return [
    ...(name === null ? [] : structural(true, partOf(site, 'name'), name.code, name.message)),
    ...structural(isBlank(item.label), partOf(site, 'label'), 'EMPTY', 'an item needs a label.'),
    ...structural(!sections.includes(item.section), partOf(site, 'section'), 'UNKNOWN_SECTION', section),
    ...structural(asksForBirth(item), site, 'DATE_OF_BIRTH', birth),
    ...stratumDiagnostics(item, site),
    ...('options' in item ? optionDiagnostics(item.options, item.kind === 'MULTIPLE_CHOICE', site) : []),
    ...rangeDiagnostics(item, site),
  ];
}

function sectionDiagnostics({ sections }: AuditTool): readonly Diagnostic[] {
  const siteOf = (index: number): Site => ({ path: `sections[${index}]`, place: `Section ${index + 1}` });
  const codes = sections.map((section) => section.code);
  return [
    ...sections.flatMap(({ code, title }, index) => [
      ...structural(isBlank(code), partOf(siteOf(index), 'code'), 'EMPTY', 'a section needs a code.'),
      ...structural(isBlank(title), partOf(siteOf(index), 'title'), 'EMPTY', 'a section needs a title.'),
    ]),
    ...duplicates(codes, (index, first) =>
      structural(
        true,
        partOf(siteOf(index), 'code'),
        'DUPLICATE',
        `section ${first + 1} has the same code: choose another.`,
      ),
    ),
  ];
}

/** The mistakes in the sections and items of a tool, expressions apart. */
export function itemDiagnostics(tool: AuditTool): readonly Diagnostic[] {
  const { items } = tool;
  const sections = tool.sections.map((section) => section.code);
  const siteOf = (index: number, part: string): Site => ({
    path: `items[${index}].${part}`,
    place: `Item ${index + 1}`,
  });
  // Names that differ in capitals alone would be one column to whoever fills in a CSV file.
  const names = items.map((item) => item.name.toLowerCase());
  const strata = items.map((item, index) => item.stratum ?? `none at ${index}`);
  return [
    ...sectionDiagnostics(tool),
    ...items.flatMap((item, index) => singleItem(item, sections, itemSite(item, index))),
    ...duplicates(names, (index, first) =>
      structural(
        true,
        siteOf(index, 'name'),
        'DUPLICATE',
        `item ${first + 1} has the same name (capitals do not count): choose another.`,
      ),
    ),
    ...duplicates(strata, (index, first) =>
      structural(
        true,
        siteOf(index, 'stratum'),
        'DUPLICATE',
        `item ${first + 1} is already this stratum: mark only one.`,
      ),
    ),
  ];
}
