/** A fixed menu of strata: the only ways in which a cycle's figures may be broken down. */
export type Stratum = 'CARE_SETTING' | 'AGE_BAND' | 'SEX' | 'ETHNICITY';

/** A page or heading of the data-collection form. */
export interface Section {
  readonly code: string;
  readonly title: string;
  readonly help?: string;
}

/** One answer to choose: `code` is stored and used in expressions, `label` is shown. */
export interface Option {
  readonly code: string;
  readonly label: string;
}

interface CommonItem {
  /** A CEL identifier in lowerCamel, unique in the tool; also the column name in a CSV file. */
  readonly name: string;
  /** The `code` of the section it stands in. */
  readonly section: string;
  readonly label: string;
  readonly help?: string;
  /** Required whenever it is visible. */
  readonly isRequired: boolean;
  /** CEL, true or false: the item is asked only where this holds. Absent: always asked. */
  readonly visibleWhen?: string;
  readonly stratum?: Stratum;
}

/** Yes or no. CEL type `bool`. */
export interface BooleanItem extends CommonItem {
  readonly kind: 'BOOLEAN';
}

/** A whole number. CEL type `int`. */
export interface IntegerItem extends CommonItem {
  readonly kind: 'INTEGER';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
}

/** A decimal number. CEL type `double`. */
export interface DecimalItem extends CommonItem {
  readonly kind: 'DECIMAL';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
  /** The most decimal places an answer may have, 0 to 10. */
  readonly decimalPlaces?: number;
}

/** One option of several. CEL type `string`: the option's code. */
export interface ChoiceItem extends CommonItem {
  readonly kind: 'CHOICE';
  readonly options: readonly Option[];
}

/** Any number of options, none included. CEL type `list<string>`: the options' codes. */
export interface MultipleChoiceItem extends CommonItem {
  readonly kind: 'MULTIPLE_CHOICE';
  readonly options: readonly Option[];
}

/** A day in the calendar, ISO `yyyy-mm-dd`; never a date of birth. CEL type `CivilDate`. */
export interface CivilDateItem extends CommonItem {
  readonly kind: 'CIVIL_DATE';
  readonly earliest?: string;
  readonly latest?: string;
}

/** Age in completed years, 0 to 120. CEL type `int`. */
export interface AgeYearsItem extends CommonItem {
  readonly kind: 'AGE_YEARS';
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Age as one of several bands. CEL type `string`: the band's code. */
export interface AgeBandItem extends CommonItem {
  readonly kind: 'AGE_BAND';
  readonly options: readonly Option[];
}

/** A few words. CEL type `string`. Screened for identifiers by whoever stores it. */
export interface ShortTextItem extends CommonItem {
  readonly kind: 'SHORT_TEXT';
  /** In characters, 1 to 200. */
  readonly maximumLength: number;
}

/** One data item of an audit tool. */
export type AuditItem =
  | BooleanItem
  | IntegerItem
  | DecimalItem
  | ChoiceItem
  | MultipleChoiceItem
  | CivilDateItem
  | AgeYearsItem
  | AgeBandItem
  | ShortTextItem;

/** A check across items. It is judged only when the items it needs have values. */
export interface ValidationRule {
  readonly code: string;
  /** CEL, true or false: what has to hold. */
  readonly holds: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
  /** The names of the items beside which the message is shown. */
  readonly items: readonly string[];
}

/** The data-collection form of one programme version. */
export interface AuditTool {
  readonly sections: readonly Section[];
  readonly items: readonly AuditItem[];
  readonly rules: readonly ValidationRule[];
}
