/** The columns of the sample audit tool's file. */
export const SAMPLE_HEADER =
  'teamCode,ageBand,onLithium,monthsOnLithium,declinedTests,serumLevels,renalBeforeStart,comment';

/** A file with the sample audit tool's columns and these rows. */
export function csvOf(...rows: readonly string[]): string {
  return [SAMPLE_HEADER, ...rows, ''].join('\n');
}

/** A row that is a complete case. */
export function goodRow(teamCode = 'A1', months = 24, levels = 4): string {
  return `${teamCode},18-64,yes,${months},no,${levels},,`;
}
