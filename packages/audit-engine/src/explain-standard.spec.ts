import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers } from './answers.js';
import type { AuditTool } from './audit-tool.js';
import { compileAudit } from './compile-audit.js';
import type { Standard } from './standard.js';

const TOOL: AuditTool = {
  sections: [{ code: 'S', title: 'Section' }],
  items: [
    { kind: 'BOOLEAN', name: 'onDrug', label: 'On the drug?', section: 'S', isRequired: false },
    { kind: 'INTEGER', name: 'tests', label: 'Tests done', section: 'S', isRequired: false },
    { kind: 'INTEGER', name: 'months', label: 'Time', section: 'S', isRequired: false, unit: 'months' },
    {
      kind: 'CHOICE',
      name: 'setting',
      label: 'Setting',
      section: 'S',
      isRequired: false,
      options: [
        { code: 'WARD', label: 'Ward' },
        { code: 'HOME', label: 'At home' },
      ],
    },
    { kind: 'SHORT_TEXT', name: 'note', label: 'Note', section: 'S', isRequired: false, maximumLength: 50 },
  ],
  rules: [],
};

const STANDARD: Standard = {
  number: 1,
  statement: 'A standard',
  direction: 'HIGHER',
  targetPercent: null,
  evidence: [],
  eligibleWhen: 'onDrug && months >= 12',
  exclusions: [{ code: 'HOME', reason: 'Cared for at home', when: '!isMissing(setting) && setting == "HOME"' }],
  metWhen: 'tests >= 4',
  missingData: 'REPORT_AS_MISSING',
};

function reason(answers: Answers, change: Partial<Standard> = {}): { readonly items: unknown; readonly text: string } {
  const [first] = compileAudit(TOOL, [{ ...STANDARD, ...change }]).explain(answers);
  if (first === undefined) throw new Error('There is one standard.');
  return first;
}

const ELIGIBLE = { onDrug: true, months: 24, setting: 'WARD', tests: 4 };

describe('why an outcome is as it is', () => {
  it.each<[string, Answers, Partial<Standard>, readonly string[]]>([
    ['Not met: “Tests done”: 3 of 4.', { ...ELIGIBLE, tests: 3 }, {}, ['tests']],
    ['Met: “Tests done” is 4.', ELIGIBLE, {}, ['tests']],
    ['Not applicable: “On the drug?” is no.', { ...ELIGIBLE, onDrug: false }, {}, ['onDrug']],
    ['Not applicable: “Time” is 6 months, not 12 or more.', { ...ELIGIBLE, months: 6 }, {}, ['months']],
    ['Excluded: Cared for at home.', { ...ELIGIBLE, setting: 'HOME' }, {}, ['setting']],
    ['Missing data: “Tests done” has no answer.', { ...ELIGIBLE, tests: null }, {}, ['tests']],
    [
      'Not met: “Tests done” has no answer.',
      { ...ELIGIBLE, tests: null },
      { missingData: 'COUNT_AS_NOT_MET' },
      ['tests'],
    ],
    [
      'Not met: “Setting” is Ward, not At home; “Tests done”: 3 of 4.',
      { ...ELIGIBLE, tests: 3 },
      { exclusions: [], metWhen: 'setting == "HOME" || tests >= 4' },
      ['tests', 'setting'],
    ],
    ['Met: “Tests done” is 4.', { ...ELIGIBLE, onDrug: true }, { metWhen: '!(tests < 4) || !onDrug' }, ['tests']],
    ['Not met: “Time” is 24 months, not less than 13.', ELIGIBLE, { metWhen: 'months < 13' }, ['months']],
    ['Not met: “Note” is filled in.', { ...ELIGIBLE, note: 'words' }, { metWhen: 'note.size() > 9' }, ['note']],
    ['Met.', ELIGIBLE, { metWhen: 'true' }, []],
  ])('is put into words: %s', (text, answers, change, items) => {
    const said = reason(answers, change);
    expect(said.items).toEqual(items);
    expect(said.text).toBe(text);
  });

  it('leads with the outcome, whatever the answers, and names what decided it', () => {
    const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);
    const answers = fc.record({
      onDrug: maybe(fc.boolean()),
      tests: maybe(fc.integer({ min: 0, max: 8 })),
      months: maybe(fc.integer({ min: 0, max: 24 })),
      setting: maybe(fc.constantFrom('WARD', 'HOME')),
    });
    const leads = {
      MET: 'Met',
      NOT_MET: 'Not met',
      EXCLUDED: 'Excluded',
      NOT_APPLICABLE: 'Not applicable',
      MISSING_DATA: 'Missing data',
    };
    const audit = compileAudit(TOOL, [STANDARD]);
    fc.assert(
      fc.property(answers, (given) => {
        const [outcome] = audit.evaluate(given);
        const [why] = audit.explain(given);
        expect(why?.text.startsWith(leads[outcome?.kind ?? 'MET'])).toBe(true);
        expect(why?.items.length).toBeGreaterThan(0);
      }),
    );
  });
});
