import { describe, expect, it } from '@jest/globals';
import { standardOf, toolOf } from '../testing/definitions.js';
import { LITHIUM_STANDARDS, LITHIUM_TOOL } from '../testing/lithium.js';
import type { Answers } from './answers.js';
import { checkDefinition } from './check-definition.js';
import { compileAudit } from './compile-audit.js';
import { DefinitionFault, EvaluationFault } from './fault.js';
import type { Outcome } from './outcome.js';
import type { Standard } from './standard.js';

const lithium = compileAudit(LITHIUM_TOOL, LITHIUM_STANDARDS);

/** The outcome on the standard of serum levels: on lithium for 12 months or more, 4 levels in the past year. */
function onSerumLevels(answers: Answers): Outcome | undefined {
  return lithium.evaluate(answers)[2];
}

describe('the outcomes of the lithium standards', () => {
  it('accepts the example definition', () => {
    expect(checkDefinition(LITHIUM_TOOL, LITHIUM_STANDARDS)).toEqual([]);
  });

  it('counts four levels in a year as met, from exactly twelve months on', () => {
    expect(onSerumLevels({ onLithium: true, monthsOnLithium: 12, serumLevels: 4 })).toEqual({ kind: 'MET' });
  });

  it('counts three levels as not met', () => {
    expect(onSerumLevels({ onLithium: true, monthsOnLithium: 36, serumLevels: 3 })).toEqual({ kind: 'NOT_MET' });
  });

  it('counts no level at all as not met, not as missing', () => {
    expect(onSerumLevels({ onLithium: true, monthsOnLithium: 36, serumLevels: 0 })).toEqual({ kind: 'NOT_MET' });
  });

  it('does not apply before twelve months, nor to zero months', () => {
    expect(onSerumLevels({ onLithium: true, monthsOnLithium: 11 })).toEqual({ kind: 'NOT_APPLICABLE' });
    expect(onSerumLevels({ onLithium: true, monthsOnLithium: 0 })).toEqual({ kind: 'NOT_APPLICABLE' });
  });

  it('does not apply without lithium, although the months are not known', () => {
    expect(onSerumLevels({ onLithium: false })).toEqual({ kind: 'NOT_APPLICABLE' });
  });

  it('leaves out a patient who declined, with the reason, although the levels are not known', () => {
    const answers = { onLithium: true, monthsOnLithium: 36, declinedTests: true };
    expect(onSerumLevels(answers)).toEqual({ kind: 'EXCLUDED', reasonCode: 'DECLINED' });
  });

  it('reports the item that is missing', () => {
    const answers = { onLithium: true, monthsOnLithium: 36 };
    expect(onSerumLevels(answers)).toEqual({ kind: 'MISSING_DATA', items: ['serumLevels'] });
  });

  it('takes null for missing', () => {
    const answers = { onLithium: true, monthsOnLithium: 36, serumLevels: null };
    expect(onSerumLevels(answers)).toEqual({ kind: 'MISSING_DATA', items: ['serumLevels'] });
  });

  it('names what decides visibility, and not the hidden item, where that is what is missing', () => {
    expect(onSerumLevels({ onLithium: true, serumLevels: 4 })).toEqual({
      kind: 'MISSING_DATA',
      items: ['monthsOnLithium'],
    });
    expect(onSerumLevels({})).toEqual({ kind: 'MISSING_DATA', items: ['onLithium'] });
  });

  it('counts undocumented evidence as not met where the standard asks for documented evidence', () => {
    expect(lithium.evaluate({ onLithium: true, monthsOnLithium: 3 })[0]).toEqual({ kind: 'NOT_MET' });
  });

  it('still reports missing data for such a standard where eligibility is not known', () => {
    expect(lithium.evaluate({ onLithium: true })[0]).toEqual({ kind: 'MISSING_DATA', items: ['monthsOnLithium'] });
  });
});

const flag = (name: string, visibleWhen?: string) =>
  ({
    kind: 'BOOLEAN',
    name,
    label: name,
    section: 'CASE',
    isRequired: false,
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
  }) as const;

const number = (name: string) => ({ kind: 'INTEGER', name, label: name, section: 'CASE', isRequired: false }) as const;

const FLAGS = toolOf([flag('eligible'), flag('first'), flag('second'), flag('met')]);

function outcomeOf(parts: Partial<Standard>, answers: Answers): Outcome | undefined {
  return compileAudit(FLAGS, [standardOf(parts)]).evaluate(answers)[0];
}

describe('the order of judgement', () => {
  const parts: Partial<Standard> = {
    eligibleWhen: 'eligible',
    exclusions: [
      { code: 'FIRST', reason: 'the first', when: 'first' },
      { code: 'SECOND', reason: 'the second', when: 'second' },
    ],
    metWhen: 'met',
  };

  it('looks at eligibility before anything else', () => {
    expect(outcomeOf(parts, { eligible: false, first: true, met: true })).toEqual({ kind: 'NOT_APPLICABLE' });
    expect(outcomeOf(parts, { first: true, met: true })).toEqual({ kind: 'MISSING_DATA', items: ['eligible'] });
  });

  it('gives the first exclusion that holds as the reason', () => {
    const answers = { eligible: true, first: true, second: true, met: true };
    expect(outcomeOf(parts, answers)).toEqual({ kind: 'EXCLUDED', reasonCode: 'FIRST' });
  });

  it('excludes for a later reason although an earlier one is not known', () => {
    expect(outcomeOf(parts, { eligible: true, second: true })).toEqual({ kind: 'EXCLUDED', reasonCode: 'SECOND' });
  });

  it('reports missing data where an exclusion is not known and none holds, even if the standard is met', () => {
    const answers = { eligible: true, second: false, met: true };
    expect(outcomeOf(parts, answers)).toEqual({ kind: 'MISSING_DATA', items: ['first'] });
    expect(outcomeOf(parts, { eligible: true, met: true })).toEqual({
      kind: 'MISSING_DATA',
      items: ['first', 'second'],
    });
  });

  it('does not count an unknown exclusion as not met, whatever the policy for missing data', () => {
    const answers = { eligible: true, second: false, met: false };
    const strict = { ...parts, missingData: 'COUNT_AS_NOT_MET' } as const;
    expect(outcomeOf(strict, answers)).toEqual({ kind: 'MISSING_DATA', items: ['first'] });
  });

  it('applies the policy for missing data to whether the standard is met', () => {
    const answers = { eligible: true, first: false, second: false };
    expect(outcomeOf(parts, answers)).toEqual({ kind: 'MISSING_DATA', items: ['met'] });
    expect(outcomeOf({ ...parts, missingData: 'COUNT_AS_NOT_MET' }, answers)).toEqual({ kind: 'NOT_MET' });
  });

  it('names missing items in the order of the form', () => {
    expect(outcomeOf({ metWhen: 'met && first' }, {})).toEqual({ kind: 'MISSING_DATA', items: ['first', 'met'] });
  });

  it('gives outcomes in the order of the numbers, whatever the order of the standards', () => {
    const standards = [standardOf({ number: 2, metWhen: 'false' }), standardOf({ number: 1 })];
    expect(compileAudit(FLAGS, standards).evaluate({})).toEqual([{ kind: 'MET' }, { kind: 'NOT_MET' }]);
  });
});

describe('hidden items', () => {
  it('have no value, whatever was answered', () => {
    const tool = toolOf([flag('asked'), flag('detail', 'asked')]);
    const audit = compileAudit(tool, [
      standardOf({ metWhen: 'detail' }),
      standardOf({ number: 2, metWhen: 'isMissing(detail)' }),
    ]);
    expect(audit.evaluate({ asked: false, detail: true })).toEqual([
      { kind: 'MISSING_DATA', items: ['detail'] },
      { kind: 'MET' },
    ]);
    expect(audit.evaluate({ asked: true, detail: true })).toEqual([{ kind: 'MET' }, { kind: 'NOT_MET' }]);
  });

  it('count as absent while it is not known whether they are asked', () => {
    const tool = toolOf([flag('asked'), flag('detail', 'asked')]);
    const audit = compileAudit(tool, [
      standardOf({ metWhen: 'detail' }),
      standardOf({ number: 2, metWhen: 'isMissing(detail)' }),
    ]);
    expect(audit.evaluate({ detail: true })).toEqual([{ kind: 'MISSING_DATA', items: ['asked'] }, { kind: 'MET' }]);
  });

  it('hide what depends on them, through a chain that stands in any order in the form', () => {
    const tool = toolOf([flag('third', 'second'), flag('second', 'first'), flag('first')]);
    const audit = compileAudit(tool, [standardOf({ metWhen: 'third' })]);
    expect(audit.evaluate({ first: true, second: true, third: true })).toEqual([{ kind: 'MET' }]);
    expect(audit.evaluate({ first: false, second: true, third: true })).toEqual([
      { kind: 'MISSING_DATA', items: ['second'] },
    ]);
    expect(audit.evaluate({ second: true, third: true })).toEqual([{ kind: 'MISSING_DATA', items: ['first'] }]);
  });
});

describe('faults', () => {
  const audit = (metWhen: string) =>
    compileAudit(toolOf([number('a'), number('b'), flag('yes')]), [standardOf({ metWhen })]);

  it('throws on a division by zero, and says where', () => {
    const evaluate = (): unknown => audit('a / b > 1').evaluate({ a: 1, b: 0 });
    expect(evaluate).toThrow(EvaluationFault);
    expect(evaluate).toThrow('standards[0].metWhen cannot be evaluated: a whole number was divided by zero');
  });

  it.each(['a / b > 1 && yes', 'yes && a / b > 1', 'a / b > 1 || yes', 'yes || a / b > 1'])(
    'does not take a fault beside a missing value for missing data: %s',
    (metWhen) => {
      expect(() => audit(metWhen).evaluate({ a: 1, b: 0 })).toThrow(EvaluationFault);
    },
  );

  it('does not lose a fault beside an operand that would decide', () => {
    expect(() => audit('a / b > 1 && yes').evaluate({ a: 1, b: 0, yes: false })).toThrow(EvaluationFault);
    expect(() => audit('a / b > 1 || yes').evaluate({ a: 1, b: 0, yes: true })).toThrow(EvaluationFault);
  });

  it('lets a condition before it guard a division', () => {
    expect(audit('b > 0 && a / b > 1').evaluate({ a: 1, b: 0 })).toEqual([{ kind: 'NOT_MET' }]);
  });

  it('never compares an infinite or undefined number', () => {
    expect(() => audit('double(a) / double(b) > 1.0').evaluate({ a: 0, b: 0 })).toThrow(EvaluationFault);
    expect(() => audit('double(a) / double(b) > 1.0').evaluate({ a: 1, b: 0 })).toThrow(EvaluationFault);
  });

  it('throws where a whole number leaves 64 bits', () => {
    const evaluate = (): unknown => audit('a * a * a > 0').evaluate({ a: Number.MAX_SAFE_INTEGER });
    expect(evaluate).toThrow('standards[0].metWhen cannot be evaluated: a whole number became too large');
  });

  it.each([1.5, '1', true, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])(
    'throws on an answer of the wrong type for a whole number instead of taking it for missing: %p',
    (a) => {
      expect(() => audit('a > 0').evaluate({ a })).toThrow(
        'items[0] cannot be evaluated: the answer does not fit the kind of the item, INTEGER',
      );
    },
  );

  it('throws on an answer to an item that the tool does not have', () => {
    expect(() => audit('yes').evaluate({ yess: true })).toThrow(EvaluationFault);
  });

  it('does not read answers from the prototype of the object', () => {
    const inherited: Answers = {};
    Object.setPrototypeOf(inherited, { yes: true });
    expect(audit('yes').evaluate(inherited)).toEqual([{ kind: 'MISSING_DATA', items: ['yes'] }]);
  });

  it('refuses to compile a definition with mistakes and lists them', () => {
    const compile = (): unknown => compileAudit(FLAGS, [standardOf({ metWhen: 'mat' })]);
    expect(compile).toThrow(DefinitionFault);
    expect(compile).toThrow('standards[0].metWhen: Standard 1, met when: there is no item “mat”. Did you mean “met”?');
  });
});
