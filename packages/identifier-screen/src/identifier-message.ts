import { type IdentifierKind } from './identifier-kind.js';

interface Account {
  readonly looksLike: string;
  readonly wayOut: string;
}

const CHANCE =
  'One in eleven ten-digit numbers looks like one: if it is another number, put a letter in the middle of its digits.';

const ACCOUNTS: Readonly<Record<IdentifierKind, Account>> = {
  NHS_NUMBER: { looksLike: 'an NHS number: ten digits that end with its check digit', wayOut: CHANCE },
  CHI_NUMBER: {
    looksLike: 'a CHI number: ten digits that begin with a date and end with its check digit',
    wayOut: CHANCE,
  },
  POSTCODE: { looksLike: 'a full postcode', wayOut: 'If the area matters, keep the half before the space.' },
  DATE_OF_BIRTH: {
    looksLike: 'a date of birth',
    wayOut: 'Give the age or the age band. If it is the day of something else, give its month and year.',
  },
  NAME: {
    looksLike: 'a name',
    wayOut:
      'Write the role instead, such as patient, nurse or doctor. If it is the name of a medicine, a scale or an illness, write it in small letters.',
  },
  EMAIL_ADDRESS: { looksLike: 'an e-mail address', wayOut: 'Write the role of whom it belongs to.' },
  PHONE_NUMBER: {
    looksLike: 'a telephone number',
    wayOut: 'If it is another number, put a letter in the middle of its digits.',
  },
  SITE_CODE: {
    looksLike: 'the code of a site or organisation',
    wayOut: 'Choose a code that means something inside your organisation only.',
  },
};

/** What a value looks like and what to do; never the value. `where` names the field or cell. */
export function identifierMessage(where: string, kind: IdentifierKind): string {
  const { looksLike, wayOut } = ACCOUNTS[kind];
  return `${where} looks like ${looksLike}. Nothing was stored: take it out, the platform keeps nothing that identifies a person. ${wayOut}`;
}
