import { type PublishedFigure } from './published-figures.js';

/** The nation's counts of one standard, as the graph gives them. */
export interface NationalCounts {
  readonly met: number;
  readonly notMet: number;
}

/** A published figure beside the one that the platform computed. */
export interface ComparedFigure {
  readonly topic: string;
  readonly figure: PublishedFigure;
  /** Null where the platform says nothing. */
  readonly computed: { readonly numerator: number; readonly denominator: number } | null;
  readonly isReproduced: boolean;
}

/** Holds the platform's counts against a published figure: exact where a count was published, else within its rounding. */
export function compareFigure(topic: string, figure: PublishedFigure, counts: NationalCounts | null): ComparedFigure {
  if (counts === null) return { topic, figure, computed: null, isReproduced: false };
  const computed = {
    numerator: figure.means === 'MET' ? counts.met : counts.notMet,
    denominator: counts.met + counts.notMet,
  };
  const isDenominator = figure.denominator === null || figure.denominator === computed.denominator;
  return { topic, figure, computed, isReproduced: isDenominator && isWithin(figure, computed) };
}

function isWithin(
  { value }: PublishedFigure,
  { numerator, denominator }: NonNullable<ComparedFigure['computed']>,
): boolean {
  if (value.kind === 'EXACT') return numerator === value.numerator;
  const rate = numerator / denominator;
  return rate >= value.lower && rate < value.upper;
}

/** One line for each figure. */
export function tableOf(compared: readonly ComparedFigure[]): readonly string[] {
  const rows = compared.map(({ topic, figure, computed, isReproduced }) => [
    topic,
    figure.cycle,
    String(figure.standard),
    publishedText(figure),
    computedText(figure, computed),
    isReproduced ? 'reproduced' : 'DIFFERS',
  ]);
  const all = [['topic', 'cycle', 'standard', 'published', 'computed', ''], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function publishedText({ means, denominator, value }: PublishedFigure): string {
  const what = means === 'MET' ? 'met' : 'not met';
  const of = denominator === null ? '' : ` of ${denominator}`;
  return value.kind === 'EXACT' ? `${value.numerator}${of} ${what}` : `${value.percent} %${of} ${what}`;
}

function computedText({ means }: PublishedFigure, computed: ComparedFigure['computed']): string {
  if (computed === null) return 'nothing';
  const { numerator, denominator } = computed;
  const percent = ((100 * numerator) / denominator).toFixed(2);
  return `${numerator} of ${denominator} ${means === 'MET' ? 'met' : 'not met'}: ${percent} %`;
}
