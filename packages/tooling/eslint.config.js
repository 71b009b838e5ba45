import tseslint from 'typescript-eslint';

/** A file that grows past these sizes has more than one reason to change (house rule: split it by noun or by step). */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', { max: 15, variant: 'modified' }],
};

const ourRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // TypeGraphQL types and TypeORM entities are classes of fields only; resolvers may have no state.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/consistent-type-assertions': [
    'error',
    { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
  ],
  // Fields-only classes (GraphQL types, entities) take plain objects; unions, which need a real instance, are tested one by one.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportAllDeclaration', message: 'Export by name: a reader must see what a module offers.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    {
      selector: "CallExpression[callee.property.name='save'][callee.object.name=/manager|repository/i]",
      message:
        'save() overwrites newer rows and other organisations’ rows: insert(), or update({ id, version }, …) and require one row.',
    },
    {
      selector: "Property[key.name='where'] > ArrayExpression",
      message: 'where: [] returns every row: build the condition so that an empty list is a refusal.',
    },
  ],
  eqeqeq: 'error',
  'no-console': 'error',
};

const testRules = {
  'max-lines-per-function': 'off',
  'no-restricted-syntax': [
    'error',
    {
      selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]',
      message: 'Every test runs, and every test can fail.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/*.js', '**/*.cjs'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...ourRules, ...sizes },
  },
  { files: ['**/*.spec.ts'], rules: testRules },
  // A journey's steps are typed by the list that they stand in.
  { files: ['**/src/journeys/**'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  // Vite reads its configuration from a default export.
  { files: ['**/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
