import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierIn } from './identifier-in.js';

const NOW = Date.UTC(2026, 10, 26);

/** The check digit of nine digits, or null where none is given out. Written down a second time, from the other end. */
function checkDigit(nine: string): string | null {
  const sum = Array.from(nine)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return null;
  return check === 11 ? '0' : String(check);
}

const nineDigits = fc.stringMatching(/^[4-9][0-9]{8}$/);

describe('the screen', () => {
  it.each([
    ['9434765919', 'NHS_NUMBER'],
    ['pt 943 476 5919 declined lithium levels', 'NHS_NUMBER'],
    ['ref 943-476-5919', 'NHS_NUMBER'],
    ['943\u00a0476\u00a05919', 'NHS_NUMBER'],
    ['943\u2013476\u20135919', 'NHS_NUMBER'],
    ['９４３４７６５９１９', 'NHS_NUMBER'],
    ['NHS:9434765919.', 'NHS_NUMBER'],
    ['9434765919.0', 'NHS_NUMBER'],
    ['0101010109', 'CHI_NUMBER'],
    ['010101 0109', 'CHI_NUMBER'],
    ['lives at SW1A 2AA', 'POSTCODE'],
    ['sw1a2aa', 'POSTCODE'],
    ['M1 1AE', 'POSTCODE'],
    ['moved from LS2 9JT in May', 'POSTCODE'],
    ['SW1A  2AA', 'POSTCODE'],
    ['SW1A\t2AA', 'POSTCODE'],
    ['943  476  5919', 'NHS_NUMBER'],
    ['943 - 476 - 5919', 'NHS_NUMBER'],
    ['943\u200b476\u200b5919', 'NHS_NUMBER'],
    ['94\u00ad34765919', 'NHS_NUMBER'],
    ['write to a.person@trust.example please', 'EMAIL_ADDRESS'],
    ['DOB 03/11/1948', 'DATE_OF_BIRTH'],
    ['d.o.b. 3.11.48', 'DATE_OF_BIRTH'],
    ['D O B: 03111948', 'DATE_OF_BIRTH'],
    ['was born on 3rd November 1948', 'DATE_OF_BIRTH'],
    ['Nov 3, 1948 (date of birth)', 'DATE_OF_BIRTH'],
    ['birthdate=1948-11-03', 'DATE_OF_BIRTH'],
    ['Mrs Sample declined', 'NAME'],
    ['letter from Dr. O\u2019Sample', 'NAME'],
  ] as const)('refuses %j as %s', (text, kind) => {
    expect(identifierIn(text, NOW)).toBe(kind);
  });

  it.each([
    '',
    'yes',
    '2026-03-31',
    '12/10/2025 audit date',
    'QTc 450 ms on 12/10/2025, ref 9434765918',
    'BNF 4.2.1',
    'DOB not recorded, seen 3 times',
    'born abroad, moved here in 2019',
    'reborn as another service in 03/2024',
    'Dr to review',
    'MS Diagnosed',
    'Mr',
    'B12 5mg daily',
    'seen @ home',
    'lithium 0.8 mmol/l',
    '94347659190',
    '19434765919',
    'SW1A',
    '250mg BD',
    '1A 2B 3C',
  ])('lets %j pass', (text) => {
    expect(identifierIn(text, NOW)).toBeNull();
  });

  it('refuses every ten digits with their check digit, and none with another', () => {
    fc.assert(
      fc.property(nineDigits, fc.integer({ min: 0, max: 9 }), (nine, last) => {
        const found = identifierIn(`${nine}${last}`, NOW);
        expect(found === null).toBe(checkDigit(nine) !== String(last));
      }),
    );
  });

  it('finds a number in whichever of its usual groups it is written, amid text', () => {
    const separator = fc.constantFrom('', ' ', '-', '.');
    fc.assert(
      fc.property(nineDigits, separator, fc.constantFrom('', 'pt ', 'see: '), (nine, between, before) => {
        const digit = checkDigit(nine);
        fc.pre(digit !== null);
        const groups = [nine.slice(0, 3), nine.slice(3, 6), nine.slice(6) + digit];
        expect(identifierIn(`${before}${groups.join(between)} seen`, NOW)).toBe('NHS_NUMBER');
      }),
    );
  });
});
