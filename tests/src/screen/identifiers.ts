import { type Dice } from './dice.js';
import { birthDate } from './birth-dates.js';
import { personName } from './person-names.js';
import { chiNumber, nhsNumber } from './patient-numbers.js';

/** Sentences of records; § is where an identifier stands. */
const SENTENCES = [
  '§',
  '§',
  'pt § declined lithium levels',
  'Bloods for § not done, repeat in 3 months',
  'see §',
  'Seen in clinic; § ; plan unchanged',
  'On lithium 400 mg nocte (§), level 0.62 mmol/L',
  'Previously at another trust, ref §.',
  'QTc 432 ms. § to be checked again',
  'Case: § / ward B12',
] as const;

const NUMBER_SENTENCES = [...SENTENCES, 'NHS no §', 'NHS:§', 'CHI § checked'] as const;
const POSTCODE_SENTENCES = [...SENTENCES, 'lives at §', 'moved from § in May', '12 High Street, §'] as const;

function inSentence(dice: Dice, sentences: readonly [string, ...string[]], found: string): string {
  return dice.pick(sentences).replace('§', () => found);
}

function postcode(dice: Dice): string {
  const first = 'ABCDEFGHIJKLMNOPRSTUWYZ';
  const second = 'ABCDEFGHKLMNOPQRSTUVWXY';
  const shape = dice.pick([
    () => dice.letter(first) + dice.digits(1),
    () => dice.letter(first) + String(dice.whole(10, 99)),
    () => dice.letter(first) + dice.letter(second) + dice.digits(1),
    () => dice.letter(first) + dice.letter(second) + String(dice.whole(10, 99)),
    () => dice.letter(first) + dice.digits(1) + dice.letter('ABCDEFGHJKPSTUW'),
    () => dice.letter(first) + dice.letter(second) + dice.digits(1) + dice.letter('ABEHMNPRVWXY'),
  ]);
  const inward = dice.digits(1) + dice.letter('ABDEFGHJLNPQRSTUWXYZ') + dice.letter('ABDEFGHJLNPQRSTUWXYZ');
  const written = shape() + dice.pick([' ', ' ', '', '  ', '\u00a0', '-']) + inward;
  return dice.whole(1, 3) === 1 ? written.toLowerCase() : written;
}

function emailAddress(dice: Dice): string {
  const local = dice.pick(['a.person', 'jsample', 'sample_j7', 'sam.o-sample', 'x.y.z', 'info+audit']);
  const domain = dice.pick(['nhs.net', 'trust.example', 'mail.co.uk', 'sample-trust.nhs.uk', 'sub.mail.example.org']);
  return dice.pick([
    `${local}@${domain}`,
    `${local}@${domain}`,
    `${local}@${domain}`.toUpperCase(),
    `<${local}@${domain}>`,
    `${local} @ ${domain.replace('example', 'com')}`,
  ]);
}

/** Numbers out of the ranges that Ofcom keeps for drama, and others of their shapes. */
function phoneNumber(dice: Dice): string {
  const mobile = dice.digits(6);
  const [three, four] = [dice.digits(3), dice.digits(4)];
  return dice.pick([
    `07700 ${mobile}`,
    `07700${mobile}`,
    `07700 ${mobile.slice(0, 3)} ${mobile.slice(3)}`,
    `07700-${mobile}`,
    `+44 7700 ${mobile}`,
    `+447700${mobile}`,
    `+44 (0)7700 ${mobile}`,
    `0044 7700 ${mobile}`,
    `020 7946 ${four}`,
    `(020) 7946 ${four}`,
    `0161 496 ${four}`,
    `01632 960${three}`,
    `(01632) 960 ${three}`,
    `+44 20 7946 ${four}`,
    `tel: 496 ${four}`,
  ]);
}

function chiText(dice: Dice): string {
  const sentence = dice.pick(NUMBER_SENTENCES);
  return sentence.replace('§', () => chiNumber(dice, sentence === '§'));
}

/** What makes the texts of each kind. */
export const IDENTIFIERS: Readonly<Record<string, (dice: Dice) => string>> = {
  NHS_NUMBER: (dice) => inSentence(dice, NUMBER_SENTENCES, nhsNumber(dice)),
  CHI_NUMBER: chiText,
  POSTCODE: (dice) => inSentence(dice, POSTCODE_SENTENCES, postcode(dice)),
  DATE_OF_BIRTH: (dice) => inSentence(dice, SENTENCES, birthDate(dice)),
  NAME: personName,
  EMAIL_ADDRESS: (dice) => inSentence(dice, SENTENCES, emailAddress(dice)),
  PHONE_NUMBER: (dice) => inSentence(dice, SENTENCES, phoneNumber(dice)),
};
