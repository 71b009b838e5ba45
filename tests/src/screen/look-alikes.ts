import { dateFormats } from './birth-dates.js';
import { type Dice } from './dice.js';
import { endsWithCheckDigit } from './patient-numbers.js';

/** Kinds of clinical text in which nobody is identified, though it looks like it. § is a date of the last years. */
export const LOOK_ALIKES: Readonly<Record<string, (dice: Dice) => string>> = {
  dose: (dice) => {
    const drug = dice.pick(DRUGS);
    const dose = dice.pick(['400', '600', '1000', '12.5', '0.5', '250', '75']);
    return `${drug} ${dose}${dice.pick([' ', ''])}${dice.pick(['mg', 'mcg', 'g', 'micrograms'])} ${dice.pick(['nocte', 'BD', 'od', 'tds', 'PRN', 'mane', 'every 4th week'])}`;
  },
  level: (dice) => `lithium ${dice.pick(['level ', ''])}0.${dice.digits(2)} mmol/${dice.pick(['L', 'l'])}`,
  levels: (dice) => `levels 0.${dice.digits(2)}, 0.${dice.digits(2)}, 0.${dice.digits(2)}`,
  bloodPressure: (dice) =>
    `BP ${dice.whole(90, 190)}/${dice.whole(50, 110)} pulse ${dice.whole(50, 120)} RR ${dice.whole(10, 24)}`,
  qtc: (dice) => `QTc ${dice.whole(360, 520)} ms on ${recentDate(dice)}`,
  renal: (dice) => `eGFR ${dice.whole(15, 90)} ml/min/1.73m2, creatinine ${dice.whole(50, 300)}`,
  drug: (dice) => `${dice.pick(DRUGS)}${dice.pick(['', ' MR', ' XL', ' Depot', ' Liquid', ' tablets'])}`,
  drugs: (dice) => `${dice.pick(DRUGS)}, ${dice.pick(DRUGS)} and ${dice.pick(DRUGS).toLowerCase()}`,
  brandCalled: (dice) =>
    `takes a brand ${dice.pick(['called', 'named'])} ${dice.pick(['Priadel', 'Camcolit', 'Liskonum'])}`,
  ward: (dice) =>
    dice.pick([
      `ward ${dice.letter('ABCDEFW')}${dice.whole(1, 20)}`,
      `Ward ${dice.whole(1, 20)}${dice.letter('ABCD')}`,
      `${dice.letter('ABCDEFW')}${dice.whole(1, 9)} ${dice.pick(['1st', '2nd', '3rd', '4th'])} floor`,
      `${dice.pick(['Victoria', 'Elizabeth', 'Maple', 'Willow', 'Nightingale', 'Beck'])} ${dice.pick(['Ward', 'Unit', 'House'])}`,
    ]),
  teamCode: (dice) => `${dice.letter('ABCDEFGHJK')}${dice.letter('ABCDEFGHJK')}${dice.digits(2)}`,
  bnf: (dice) => `BNF ${dice.whole(1, 15)}.${dice.whole(1, 12)}.${dice.whole(1, 12)}`,
  icd: (dice) =>
    `F${dice.whole(10, 99)}.${dice.whole(0, 9)} ${dice.pick(['1st episode', '2nd admission', 'in remission', ''])}`,
  auditDate: (dice) =>
    dice.pick(['audited §', '§', 'last level §', 'reviewed on §']).replace('§', () => recentDate(dice)),
  longAgo: (dice) => `${dice.pick(['on lithium since', 'clozapine started', 'first admitted'])} ${pastDate(dice)}`,
  time: (dice) => `seen ${recentDate(dice)} ${dice.whole(10, 23)}:${dice.whole(10, 59)}`,
  version: (dice) =>
    `${dice.pick(['v', 'version ', 'protocol v'])}${dice.whole(1, 12)}.${dice.whole(1, 12)}.${dice.whole(10, 99)}`,
  tenDigits: (dice) => `${dice.pick(['', 'ref ', 'sample '])}${dice.digits(10)}`,
  elevenDigits: (dice) => `barcode ${dice.whole(1, 9)}${dice.digits(10)}`,
  share: (dice) => `0.${dice.digits(10)}`,
  abbreviation: (dice) =>
    dice.pick([
      'DR 4/5, repeat in 6 weeks',
      'Global DR improved',
      'Known MS, under neurology',
      'MS Relapse in 2024',
      'MS Contin 10 mg BD',
      'Quetiapine MR 300mg nocte',
      'venlafaxine mr tablets',
      'Dr to review',
      'seen by dr, plan unchanged',
      'did not miss appointments',
      'Miss doses at weekends',
    ]),
  eponym: (dice) =>
    dice.pick([
      "Parkinson's disease excluded",
      'Wernicke Korsakoff syndrome',
      'Young Mania Rating Scale 12',
      'Beck Depression Inventory 21',
      'Hamilton Depression score 14',
      'Barnes Akathisia scale 2',
      'Simpson Angus Scale 0.3',
      "St John's Wort stopped",
      'Cockcroft Gault 54 ml/min',
      'Montgomery Asberg 22',
      'Lewy Body dementia',
      'Charles Bonnet syndrome',
      'Guillain Barré syndrome in 2011',
      'Gilbert syndrome, bilirubin 31',
      'Down syndrome',
      'Stevens Johnson syndrome on lamotrigine',
    ]),
  note: (dice) => dice.pick(NOTES),
  titleCase: (dice) => dice.pick(TITLE_CASE),
  quantity: (dice) => `B12 ${dice.whole(1, 9)}${dice.pick(['ug', 'mg', 'ng'])}, vitamin D3 ${dice.whole(1, 9)} ug`,
  range: (dice) => `age ${dice.pick(['18-64', '65 or over', '36-45'])}, ${dice.whole(1, 40)} months on lithium`,
  code: (dice) =>
    dice.pick(['SCHIZOAFFECTIVE', 'COMMUNITY_ADULT', 'FEMALE', 'yes', '18-64', 'NSAID; DIURETIC', '24', 'none']),
  titration: (dice) =>
    `titrated ${dice.pick(['5/10/15 mg', '200/400/600 mg', '25-50-75 mg', '12.5 then 25 then 50 mg'])}`,
};

/** Whether a text holds ten digits that by chance are a valid number: these are counted apart. */
export function isValidByChance(text: string): boolean {
  return (text.match(/(?<![0-9.])[0-9]{10}(?![0-9])/g) ?? []).some(endsWithCheckDigit);
}

const TODAY_YEAR = 2026;

function recentDate(dice: Dice): string {
  return dice.pick(dateFormats(dice.whole(1, 28), dice.whole(1, 12), dice.whole(TODAY_YEAR - 4, TODAY_YEAR)));
}

function pastDate(dice: Dice): string {
  return dice.pick(dateFormats(dice.whole(1, 28), dice.whole(1, 12), dice.whole(TODAY_YEAR - 25, TODAY_YEAR)));
}

const DRUGS = [
  'Lithium',
  'Priadel',
  'Camcolit',
  'Clozaril',
  'Clozapine',
  'Sodium Valproate',
  'Risperdal Consta',
  'Zypadhera',
  'Depakote',
  'Olanzapine',
  'Yasmin',
  'Haldol Decanoate',
  'Epilim Chrono',
  'Abilify Maintena',
  'Mirtazapine',
  'Co-careldopa',
  'Vitamin B Compound Strong',
  'Ramipril',
  'Naproxen',
  'Lurasidone',
] as const;

const NOTES = [
  'Patient declined bloods twice',
  'patient Declined',
  'Pt refused ECG, GP to repeat',
  'Seen by CPN and consultant; plan unchanged',
  'GP asked to check thyroid function',
  'Son present, agrees with plan',
  'Mother is main carer',
  'called carer, no answer',
  'Discussed with Pharmacy and Crisis Team',
  'under Community Mental Health Team',
  'Letter from Memory Clinic dated March 2026',
  'Will review in May',
  'May restart in April if eGFR improves',
  'Mark on arm from phlebotomy',
  'Rose to 1.1 then fell',
  'hope to reduce in June',
  'Transferred from Birmingham in 2024',
  'Moved to Leeds; Oxleas informed',
  'Polish interpreter needed',
  'Section 3 since January 2026',
  'Stable. No side effects. Bloods due.',
  'Diabetes Insipidus suspected',
  'Tardive Dyskinesia noted on AIMS',
  'Hypothyroid, on Levothyroxine 50 micrograms',
  'Ramadan fasting discussed',
  'BMI 31, waist 104 cm, weight 92.4 kg',
  'HbA1c 48 mmol/mol on 2 occasions',
  'attends Recovery College on Tuesdays',
  'phone review, next in 6 months',
  'seen @ home with CPN',
  'text reminder sent 3 days before',
  'NICE CG185 1.10.14',
  'POMH-UK topic 7 standard 2',
  'Rated 4 on CGI by Dr',
  'Nurse Prescriber started it',
  'prefers Priadel Liquid',
  'no known allergies',
  'Previous trial of Lamotrigine and Quetiapine failed',
] as const;

const TITLE_CASE = [
  'Recovery College',
  'Home Treatment Team',
  'Early Intervention Service',
  'Community Mental Health Team',
  'Crisis Resolution',
  'Clozapine Clinic',
  'Renal Function Tests',
  'Mental Health Act',
  'Maudsley Prescribing Guidelines',
  'Bipolar Affective Disorder',
  'Emotionally Unstable Personality Disorder',
  'Not Known',
  'Declined Bloods',
  'Patient Choice',
  'Shared Care Agreement',
  'Nursing Home Resident',
  'Lithium Therapy Monitoring Booklet',
  'Learning Disability Service',
  'Thyroid Function',
  'White British',
  'Black Caribbean',
  'Psychiatric Intensive Care',
  'Older Adult Ward',
  'Side Effects Discussed',
] as const;
