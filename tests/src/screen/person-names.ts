import { type Dice } from './dice.js';

/**
 * Names for the corpus, chosen without a look at the screen's own lists: frequent ones, and in the second list of each kind
 * such as stand in no list of frequent names.
 */
const GIVEN =
  words(`Sarah David Margaret James Priya Mohammed Agnieszka John Chloe Oluwaseun Siobhan Gareth Fatima Wei Tomasz
  Patricia Kevin Emily Abdul Rachel Ian Nicola Yusuf Harpreet Kwame Joan Derek Hannah Luke Maria Aisha Stephen Megan Callum Peter
  Rhys Zainab Paul Sanjay Deborah`);
const RARE_GIVEN = words('Zdzislaw Perpetua Ekundayo Thandiwe Lorcan Ysolde Bhavika Torquil Hyacinth Dragana');
const SURNAME =
  words(`Smith Jones Patel Khan Williams O'Brien McDonald Hughes Kowalski Okafor Singh Begum Taylor Evans Walker
  Hussain Clarke Robinson Murphy Campbell Ahmed Thompson Wright Davies Edwards Adeyemi Nowak Chowdhury Fitzgerald Harris`);
const RARE_SURNAME = words(
  'Hardcastle Oyelowo Brzezicki Featherstonehaugh Whitelock Nakamura Trevithick Mbeki Smythe-Ross Quennell',
);

/** Sentences: G a given name, S a surname, both for the whole. */
const SENTENCES: readonly [string, ...string[]] = [
  'Mr S declined bloods',
  'Mrs S was seen at home',
  'Dr S to review',
  'letter from Dr G S',
  'Seen by Ms S today',
  'G S declined lithium levels',
  'patient G S refused ECG',
  'pt S has not attended since March',
  'discussed with son G, who agrees',
  'Seen by G S, CPN',
  'patient is called G',
  'Name: G S',
  'G S',
  'S, G',
  'Spoke to G S about side effects',
  'bloods requested by Prof. S',
  'daughter G S is main carer',
  'G S (care coordinator) informed',
  'Mr. G S',
  'her partner G rang',
  'reviewed by consultant Dr. S',
  'cc G S',
  'G did not attend twice',
  'mr s declined bloods',
  'seen with husband g s',
  'PATIENT G S',
];

function words(text: string): readonly [string, ...string[]] {
  const [first = '', ...others] = text.split(/\s+/);
  return [first, ...others];
}

/** A sentence that names somebody; one name in eight is a rare one. */
export function personName(dice: Dice): string {
  const given = dice.pick(dice.whole(1, 8) === 1 ? RARE_GIVEN : GIVEN);
  const surname = dice.pick(dice.whole(1, 8) === 1 ? RARE_SURNAME : SURNAME);
  return written(dice.pick(SENTENCES), given, surname);
}

function written(sentence: string, given: string, surname: string): string {
  const isCapitals = sentence === sentence.toUpperCase() && sentence.startsWith('PATIENT');
  const put = isCapitals ? (name: string) => name.toUpperCase() : (name: string) => name;
  return sentence.replace(/\b[GSgs]\b(?!')/g, (letter) => {
    const name = letter.toUpperCase() === 'G' ? given : surname;
    return letter === letter.toLowerCase() ? name.toLowerCase() : put(name);
  });
}
