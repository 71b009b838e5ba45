/** The smallest programme that is one: a section, two items and a standard, to write a real one over. */
export const SAMPLE_DEFINITION = {
  auditTool: {
    sections: [{ code: 'treatment', title: 'Treatment' }],
    items: [
      { name: 'onLithium', kind: 'BOOLEAN', section: 'treatment', label: 'Is lithium prescribed?', isRequired: true },
      {
        name: 'serumTests',
        kind: 'INTEGER',
        section: 'treatment',
        label: 'Serum lithium tests in the past year',
        isRequired: false,
        visibleWhen: 'onLithium',
        minimum: 0,
        maximum: 99,
      },
    ],
    rules: [],
  },
  standards: [
    {
      number: 1,
      statement: 'Serum lithium is tested at least four times a year.',
      direction: 'HIGHER',
      targetPercent: 100,
      evidence: [],
      eligibleWhen: 'onLithium',
      exclusions: [],
      metWhen: 'serumTests >= 4',
      missingData: 'REPORT_AS_MISSING',
    },
  ],
};
