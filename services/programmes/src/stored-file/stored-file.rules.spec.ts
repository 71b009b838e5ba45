import { describe, expect, it } from '@jest/globals';
import { FILE_STATES, FILE_STEPS, nextFileState, refusalOf, typeOfName } from './stored-file.rules.js';

describe('a file', () => {
  it('is taken or refused once, and every other move is illegal', () => {
    const legal = FILE_STATES.flatMap((state) =>
      FILE_STEPS.map((step) => [state, step, nextFileState(state, step)] as const),
    ).filter(([, , next]) => next !== null);
    expect(legal).toEqual([
      ['AWAITING_FILE', 'ACCEPT', 'READY'],
      ['AWAITING_FILE', 'REFUSE', 'REFUSED'],
    ]);
  });

  it('says its type by the end of its name', () => {
    expect(typeOfName('Protocol 7a.PDF')).toBe('application/pdf');
    expect(typeOfName('photo.jpeg')).toBe(typeOfName('photo.jpg'));
    for (const name of [
      'form.docm',
      'form.xls',
      'page.html',
      'drawing.svg',
      'archive.zip',
      'pdf',
      'form.pdf.exe',
      '.',
    ]) {
      expect([name, typeOfName(name)]).toEqual([name, null]);
    }
  });

  it('is what its name says, has no macros, and is not empty', () => {
    const found = { byteCount: 10, shownType: 'application/pdf', hasMacros: false };
    expect(refusalOf('application/pdf', found)).toBeNull();
    expect(refusalOf('image/png', found)).toBe('OTHER_TYPE');
    expect(refusalOf('application/pdf', { ...found, hasMacros: true })).toBe('MACROS');
    expect(refusalOf('application/pdf', { ...found, byteCount: 0 })).toBe('EMPTY');
    expect(refusalOf('text/csv', { ...found, shownType: 'TEXT' })).toBeNull();
    expect(refusalOf('text/plain', { ...found, shownType: null })).toBe('OTHER_TYPE');
    expect(refusalOf('image/png', { ...found, shownType: 'TEXT' })).toBe('OTHER_TYPE');
  });
});
