import type {
  AgeBandItem,
  BooleanItem,
  ChoiceItem,
  DecimalItem,
  IntegerItem,
  MultipleChoiceItem,
  Option,
} from '@qip/audit-engine/audit-tool';

/** What an item may have beside its name and label. An item is optional and always asked unless this says otherwise. */
export interface ItemDetails {
  readonly help?: string;
  readonly isRequired?: boolean;
  /** CEL; takes the place of the section's own condition. */
  readonly visibleWhen?: string;
}

interface Limits extends ItemDetails {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit?: string;
}

/** Labels by code, in the order in which they are offered. */
export type OptionLabels = Readonly<Record<string, string>>;

/** The items of one section of a form, written down briefly. */
export interface FormSection {
  readonly yesNo: (name: string, label: string, details?: ItemDetails) => BooleanItem;
  readonly count: (name: string, label: string, details: Limits) => IntegerItem;
  readonly decimal: (name: string, label: string, details: Limits & { readonly decimalPlaces: number }) => DecimalItem;
  readonly choice: (name: string, label: string, options: OptionLabels, details?: ItemDetails) => ChoiceItem;
  readonly choices: (name: string, label: string, options: OptionLabels, details?: ItemDetails) => MultipleChoiceItem;
  readonly ageBand: (name: string, label: string, options: OptionLabels, details?: ItemDetails) => AgeBandItem;
}

function optionsOf(labels: OptionLabels): readonly Option[] {
  return Object.entries(labels).map(([code, label]) => ({ code, label }));
}

/**
 * The items of a section.
 *
 * @param section The section's code.
 * @param visibleWhen When the section's items are asked, in CEL; always where it is left out.
 */
export function formSection(section: string, visibleWhen?: string): FormSection {
  const common = { section, isRequired: false, ...(visibleWhen === undefined ? {} : { visibleWhen }) };
  return {
    yesNo: (name, label, details) => ({ kind: 'BOOLEAN', name, label, ...common, ...details }),
    count: (name, label, details) => ({ kind: 'INTEGER', name, label, ...common, ...details }),
    decimal: (name, label, details) => ({ kind: 'DECIMAL', name, label, ...common, ...details }),
    choice: (name, label, labels, details) => ({
      kind: 'CHOICE',
      name,
      label,
      options: optionsOf(labels),
      ...common,
      ...details,
    }),
    choices: (name, label, labels, details) => ({
      kind: 'MULTIPLE_CHOICE',
      name,
      label,
      options: optionsOf(labels),
      ...common,
      ...details,
    }),
    ageBand: (name, label, labels, details) => ({
      kind: 'AGE_BAND',
      name,
      label,
      options: optionsOf(labels),
      ...common,
      ...details,
    }),
  };
}
