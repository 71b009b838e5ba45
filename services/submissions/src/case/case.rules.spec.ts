import { describe, expect, it } from '@jest/globals';
import { type AuditItem } from '@qip/audit-engine/audit-tool';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';
import { assessCase } from './case.rules.js';

const DRUGS: AuditItem = {
  kind: 'MULTIPLE_CHOICE',
  name: 'drugs',
  label: 'Drugs',
  section: 'PATIENT',
  isRequired: false,
  options: ['A', 'B', 'C'].map((code) => ({ code, label: code })),
};
const RATIO: AuditItem = { kind: 'INTEGER', name: 'ratio', label: 'Ratio', section: 'PATIENT', isRequired: false };

function definitionWith(items: readonly AuditItem[], metWhen = 'onLithium'): AuditDefinition {
  const tool = { ...SAMPLE_AUDIT_TOOL, items: [...SAMPLE_AUDIT_TOOL.items, ...items] };
  const standards = SAMPLE_STANDARDS.map((each) => ({
    ...each,
    id: String(each.number),
    ...(each.number === 3 ? { metWhen } : {}),
  }));
  const itemNames = new Set(tool.items.map(({ name }) => name));
  return { programmeVersionId: 'v', tool, itemNames, standards, audit: compileAudit(tool, standards) };
}

const definition = definitionWith([DRUGS]);
const COMPLETE = { ageBand: '18-64', onLithium: true, monthsOnLithium: 24, serumLevels: 4 };

describe('a case', () => {
  it('is complete when the form is filled in, with one letter per standard', () => {
    expect(assessCase(definition, COMPLETE)).toEqual({
      kind: 'COMPLETE',
      answers: COMPLETE,
      outcomes: 'MAM',
      issues: [],
    });
  });

  it('is complete in spite of warnings, which it keeps', () => {
    const assessment = assessCase(definition, { ...COMPLETE, serumLevels: 30 });
    expect(assessment.kind).toBe('COMPLETE');
    expect(assessment.issues.map(({ code, severity }) => [code, severity])).toEqual([['MANY_LEVELS', 'WARNING']]);
  });

  it('is stored in one form: in the order of the form, without what has no value', () => {
    const assessment = assessCase(definition, {
      drugs: ['C', 'A'],
      serumLevels: 4,
      comment: null,
      monthsOnLithium: 24,
      onLithium: true,
      ageBand: '18-64',
    });
    expect(JSON.stringify(assessment.kind === 'COMPLETE' && assessment.answers)).toBe(
      '{"ageBand":"18-64","onLithium":true,"monthsOnLithium":24,"serumLevels":4,"drugs":["A","C"]}',
    );
  });

  it.each([
    ['answers still to come', { ageBand: '18-64' }, ['REQUIRED']],
    ['answers to clear', { ...COMPLETE, onLithium: false }, ['HIDDEN']],
    ['answers to check', { ...COMPLETE, serumLevels: 61 }, ['ABOVE_MAXIMUM']],
  ])('with %s can be kept as a draft', (_what, answers, codes) => {
    const assessment = assessCase(definition, answers);
    expect(assessment).toMatchObject({ kind: 'INCOMPLETE', draft: answers });
    expect(assessment.issues.filter(({ severity }) => severity === 'ERROR').map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['an item that the form does not have', { ...COMPLETE, patient: 'A. Person' }],
    ['an answer of another type', { ...COMPLETE, serumLevels: 'four' }],
    ['an option that is not offered', { ...COMPLETE, ageBand: 'A. Person' }],
    ['a text that is too long', { ...COMPLETE, comment: 'x'.repeat(101) }],
    ['a text with a line break', { ...COMPLETE, comment: 'a\nb' }],
  ])('with %s cannot be kept, not even as a draft', (_what, answers) => {
    expect(assessCase(definition, answers)).toMatchObject({ kind: 'INCOMPLETE', draft: null });
  });

  it('for which a standard fails is not complete, so that it becomes no figure', () => {
    const failing = definitionWith([RATIO], '12 / ratio > 1');
    const assessment = assessCase(failing, { ...COMPLETE, ratio: 0 });
    expect(assessment).toMatchObject({ kind: 'INCOMPLETE' });
    expect(assessment.issues.map(({ code, item }) => [code, item])).toEqual([['CANNOT_BE_JUDGED', null]]);
  });
});
