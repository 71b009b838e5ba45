import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeFileName, safeFileName } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['case-template-7a.csv', 'case-template-7a.csv'],
    ['Étude n° 7.csv', 'E-tude-n-7.csv'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a"; filename="b.exe', 'a-filename-b.exe'],
    ['a\r\nset-cookie: b', 'a-set-cookie-b'],
    ['.htaccess', 'htaccess'],
    ['', 'file'],
    ['…', 'file'],
  ])('%j is saved as %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('needs no quoting, whatever it is made from, and stays as it is from then on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).toMatch(/^[\w][\w.-]{0,99}$/);
        expect(isSafeFileName(safe)).toBe(true);
      }),
    );
  });
});
