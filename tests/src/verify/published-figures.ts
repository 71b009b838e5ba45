/** A published figure of one standard: a numerator of a denominator, or a percentage that is a rounding. */
export interface PublishedFigure {
  readonly cycle: string;
  /** The standard's number; ALL: all standards met. */
  readonly standard: number | 'ALL';
  readonly means: 'MET' | 'NOT_MET';
  /** Null where it was not published. */
  readonly denominator: number | null;
  /** The numerator, or the bounds within which a rate is rounded to the published percentage: [lower, upper). */
  readonly value:
    | { readonly kind: 'EXACT'; readonly numerator: number }
    | { readonly kind: 'ROUNDED'; readonly percent: number; readonly lower: number; readonly upper: number };
}

/** What was published of one programme. */
export interface PublishedProgramme {
  readonly topic: string;
  /** The papers. */
  readonly source: string;
  readonly figures: readonly PublishedFigure[];
}

type Row = readonly [cycle: string, standard: number | 'ALL', percent: number, denominator: number | null];

/** Half a percent either way is shown as the same whole percentage. */
function rounded(means: 'MET' | 'NOT_MET', rows: readonly Row[]): readonly PublishedFigure[] {
  return rows.map(([cycle, standard, percent, denominator]) => ({
    cycle,
    standard,
    means,
    denominator,
    value: { kind: 'ROUNDED', percent, lower: (10 * percent - 5) / 1000, upper: (10 * percent + 5) / 1000 },
  }));
}

function exact(cycle: string, numerator: number, denominator: number): PublishedFigure {
  return { cycle, standard: 1, means: 'MET', denominator, value: { kind: 'EXACT', numerator } };
}

/** The national figures as the papers give them. The sizes of subgroups were mostly not published. */
export const PUBLISHED_PROGRAMMES: readonly PublishedProgramme[] = [
  {
    topic: '1',
    source: 'Paton et al, Br J Psychiatry 2008 (abstract)',
    figures: rounded('NOT_MET', [
      ['baseline', 1, 36, 3942],
      ['baseline', 2, 43, 3942],
      ['one-year re-audit', 1, 34, 3271],
      ['one-year re-audit', 2, 39, 3271],
    ]),
  },
  {
    topic: '2',
    source: 'Barnes et al, Schizophr Bull 2007;33:1397-1403; Barnes et al, BMJ Open 2015;5:e007633',
    figures: rounded('MET', [
      ['baseline 2006', 1, 26, 1966],
      ['baseline 2006', 2, 17, 1966],
      ['baseline 2006', 3, 28, 1966],
      ['baseline 2006', 4, 22, 1966],
      ['baseline 2006', 'ALL', 11, 1966],
    ]),
  },
  {
    topic: '7',
    source: 'Collins et al, BMC Psychiatry 2010;10:80; Paton et al, Bipolar Disord, doi 10.1111/bdi.12128',
    figures: rounded('MET', [
      ['baseline', 1, 84, null],
      ['baseline', 2, 82, null],
      ['baseline', 3, 30, null],
      ['baseline', 4, 55, null],
      ['baseline', 5, 50, null],
      ['supplementary, 3 years', 3, 48, null],
      ['supplementary, 3 years', 4, 70, null],
      ['supplementary, 3 years', 5, 66, null],
    ]),
  },
  {
    topic: '14',
    source: 'Sinclair et al, BJPsych Open 2023;9:e61',
    figures: [exact('2021 audit', 33, 908)],
  },
  {
    topic: '16',
    source: 'Paton et al, Ther Adv Psychopharmacol 2019;9, doi 10.1177/2045125319895839',
    figures: [exact('baseline', 521, 2454)],
  },
  {
    topic: '19',
    source: 'Paton et al, Ther Adv Psychopharmacol 2020;10, doi 10.1177/2045125320930492',
    figures: rounded('MET', [
      ['baseline', 1, 85, 2082],
      ['baseline', 2, 11, 2082],
      ['baseline', 3, 50, null],
    ]),
  },
];
