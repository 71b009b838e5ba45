import { describe, expect, it } from '@jest/globals';
import { holdsPersonName } from './person-name.js';

describe('a name', () => {
  it.each([
    ['after a title', 'Mr Hardcastle declined'],
    ['after a title in small letters', 'seen by dr patel today'],
    ['after “mr”, though nobody knows it', 'mr quennell declined'],
    ['after a title in capitals', 'MRS HUGHES'],
    ['after a word that says how somebody is called', 'patient is called Ysolde'],
    ['after a word for a person', 'pt Hardcastle has not attended'],
    ['after a preposition, where it is a frequent one', 'reviewed by Okafor'],
    ['as a given name and a surname', 'bloods from Sarah Featherstonehaugh'],
    ['with a given name that is a word', 'Grace Hardcastle declined'],
    ['with a surname that is a word', 'Sarah Young declined'],
    ['with a middle initial', 'May T. Hughes'],
    ['in capitals', 'JOHN HUGHES'],
    ['in small letters', 'seen with john hughes'],
    ['surname first', 'Hughes, Ysolde'],
    ['with an initial', 'letter of J. Hughes'],
    ['alone, where it is nothing else', 'Siobhan did not attend'],
    ['of two words that no list knows', 'letter from Zdzislaw Brzezicki today'],
    ['where an illness is called so too', 'pt Williams declined'],
    ['with a hyphen', 'Anne-Marie Smythe-Ross'],
  ])('is found %s', (_how, text) => {
    expect(holdsPersonName(text)).toBe(true);
  });

  it.each([
    ['a medicine with its release', 'Quetiapine MR 300 mg, venlafaxine mr tablets'],
    ['an illness', 'MS Relapse, known MS'],
    ['a medicine that begins like a title', 'MS Contin 10 mg'],
    ['a rating', 'Global DR improved'],
    ['eponyms', "Parkinson's disease, Wernicke Korsakoff, Lewy Body"],
    ['scales', 'Young Mania Rating Scale, Beck Depression Inventory, Hamilton score'],
    ['a herb with a saint', "St John's Wort"],
    ['a syndrome with a given name', 'Charles Bonnet syndrome'],
    ['brands', 'takes a brand called Priadel; Yasmin; Clozaril'],
    ['a ward with its name', 'moved to a ward called Nightingale Ward'],
    ['wards', 'Elizabeth Ward, James Cook University Hospital'],
    ['words that are given names', 'Will review in May. Mark on arm. Rose to 1.1. hope to reduce'],
    ['titles of records', 'Community Mental Health Team, Patient Declined'],
    ['a unit after a number', 'QTc 450 ms on lithium'],
  ])('is not found in %s', (_what, text) => {
    expect(holdsPersonName(text)).toBe(false);
  });
});
