import { worstFalseAlarms } from './false-alarm-grid.js';

const THETA_PERCENTS = Array.from({ length: 99 }, (_, index) => index + 1);
const SIZES = [...Array.from({ length: 100 }, (_, index) => index + 1), 125, 150, 200, 250, 300, 400, 500, 750, 1000];

/** Prints the greatest false-alarm rates; exit code 1 if one is above its level. */
function main(): number {
  const worst = worstFalseAlarms(THETA_PERCENTS, SIZES);
  const lines = worst.map(
    ({ level, nominal, rate, side, thetaPercent, n }) =>
      `${level}: at most ${rate.toFixed(9)} of those on target, nominal ${nominal} (${side}, ${thetaPercent} %, n = ${n})`,
  );
  const points = THETA_PERCENTS.length * SIZES.length;
  process.stdout.write(`${lines.join('\n')}\nfalse alarms: ${points} points, two sides, two levels\n`);
  return worst.every(({ rate, nominal }) => rate <= nominal) ? 0 : 1;
}

process.exitCode = main();
