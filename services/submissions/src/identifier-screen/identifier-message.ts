import { type IdentifierKind } from '@qip/subgraph-kit/values/identifier-kind';

const LOOKS_LIKE: Readonly<Record<IdentifierKind, string>> = {
  NHS_NUMBER: 'an NHS number: ten digits that end with its check digit',
  CHI_NUMBER: 'a CHI number: ten digits that begin with a date and end with its check digit',
  POSTCODE: 'a full postcode',
  DATE_OF_BIRTH: 'a date of birth',
  NAME: 'a name',
  EMAIL_ADDRESS: 'an e-mail address',
  PHONE_NUMBER: 'a telephone number',
  SITE_CODE: 'the code of a site or organisation',
};

const WAY_OUT = 'One in eleven ten-digit numbers looks like one: if it is another number, put a letter before it.';

/** What a value looks like and what to do; never the value. `where` names the field or cell. */
export function identifierMessage(where: string, kind: IdentifierKind): string {
  const advice = kind === 'NHS_NUMBER' || kind === 'CHI_NUMBER' ? ` ${WAY_OUT}` : '';
  return `${where} looks like ${LOOKS_LIKE[kind]}. Nothing was stored: take it out, the platform keeps nothing that identifies a person.${advice}`;
}
