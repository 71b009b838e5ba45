import { Document, isScalar, visit } from 'yaml';
import { type AuditItem } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';
import { PROGRAMME_FILE_FORMAT, type ProgrammeFile } from './programme-file.schema.js';

/** In which of the two forms a file is written. Both are read alike. */
export type ProgrammeFileForm = 'yaml' | 'json';

/** How each form is given out. RFC 9512 registers the type of YAML. */
export const FILE_TYPES: Readonly<Record<ProgrammeFileForm, string>> = {
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Long lines stay whole, and what readers of YAML 1.1 would take for a date or a yes is written in quotes. What needs double
 * quotes stays on one line: the library loses spaces where it breaks them (a text whose last line is a tab).
 */
const YAML_FORM = {
  lineWidth: 0,
  compat: 'yaml-1.1',
  aliasDuplicateObjects: false,
  doubleQuotedMinMultiLineLength: 1_000_000,
} as const;

/**
 * Writes a programme as a file, always in the same order and with nothing that is not the programme's own, so that the same
 * programme gives the same bytes wherever it was read in between.
 * @param schemaUrl where editors find the JSON Schema
 */
export function writeProgrammeFile(file: ProgrammeFile, form: ProgrammeFileForm, schemaUrl: string): string {
  const content = contentOf(file);
  if (form === 'json') return `${JSON.stringify({ $schema: schemaUrl, ...content }, null, 2)}\n`;
  const document = new Document(content, YAML_FORM);
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar<string>(node) && typeof node.value === 'string' && isAwkward(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return `# yaml-language-server: $schema=${schemaUrl}\n${document.toString(YAML_FORM)}`;
}

/** Whether a text of several lines would lose something in lines of its own: spaces that nobody sees, or the form of its ends. */
function isAwkward(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 1 && (/^\s/.test(text) || text.endsWith('\n\n') || lines.some((line) => /\s$/.test(line)));
}

function contentOf({ topic, title, clinicalArea, auditUnit, nextReviewOn, definition }: ProgrammeFile): object {
  const { tool, standards } = definition;
  return {
    format: PROGRAMME_FILE_FORMAT,
    topic,
    title,
    clinicalArea,
    auditUnit,
    nextReviewOn,
    auditTool: {
      sections: tool.sections.map((section) => inOrder(section, ['code', 'title', 'help'])),
      items: tool.items.map(itemOf),
      rules: tool.rules.map((rule) => inOrder(rule, ['code', 'severity', 'holds', 'message', 'items'])),
    },
    standards: standards.toSorted((a, b) => a.number - b.number).map(standardOf),
  };
}

const ITEM_PARTS = [
  'name',
  'kind',
  'section',
  'label',
  'help',
  'isRequired',
  'visibleWhen',
  'stratum',
  'options',
  'unit',
  'minimum',
  'maximum',
  'decimalPlaces',
  'earliest',
  'latest',
  'maximumLength',
];

function itemOf(item: AuditItem): object {
  const options = 'options' in item ? { options: item.options.map((one) => inOrder(one, ['code', 'label'])) } : {};
  return inOrder({ ...item, ...options }, ITEM_PARTS);
}

const STANDARD_PARTS = [
  'number',
  'statement',
  'direction',
  'targetPercent',
  'evidence',
  'eligibleWhen',
  'exclusions',
  'metWhen',
  'missingData',
];

function standardOf(standard: Standard): object {
  const evidence = standard.evidence.map((one) => inOrder(one, ['body', 'code', 'recommendation', 'link']));
  const exclusions = standard.exclusions.map((one) => inOrder(one, ['code', 'reason', 'when']));
  return inOrder({ ...standard, evidence, exclusions }, STANDARD_PARTS);
}

/** The parts that are there, in a fixed order; whoever stored them may have kept another. */
function inOrder(whole: object, names: readonly string[]): object {
  const parts = new Map<string, unknown>(Object.entries(whole));
  const isThere = (name: string): boolean => parts.get(name) !== undefined && parts.get(name) !== null;
  return Object.fromEntries(names.filter(isThere).map((name) => [name, parts.get(name)]));
}
