import TestSequencer from '@jest/test-sequencer';

/** Tests that start whole platforms, or race against each other for long: the longest of the run, the longest first. */
const LONGEST = [
  'tests/src/faults/crash',
  'tests/src/journeys',
  'tests/src/faults/restart',
  'services/submissions/src/lock/lock-race',
  'services/submissions/src/case-upload/faulty-files',
  'tests/src/sample-world',
  'tests/src/verify',
  'tests/src/faults/dispatch-crash',
];

/** Begins with the longest tests, which otherwise one of the workers would be left alone with at the end of a run. */
class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST.findIndex((name) => path.includes(name)) + 1 || LONGEST.length + 1;
    return super.sort(tests).toSorted((a, b) => place(a) - place(b));
  }
}

export { LongestFirst as default };
