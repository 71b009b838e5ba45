import graphql from '@graphql-eslint/eslint-plugin';

// The plugin loads one configuration for all files: the first that it meets.
const graphQLConfig = { schema: 'schema/api.graphql', documents: 'schema/operations/**/*.graphql' };

/** The API that clients see, and the clients' documents. */
export default [
  {
    files: ['**/api.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, rootField: true },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          InputObjectTypeDefinition: { requiredSuffixes: ['Input'] },
        },
      ],
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/require-deprecation-date': 'error',
    },
  },
  {
    files: ['**/operations/**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // Members of result unions have no id; a list is selected with the ids that its reader needs.
      '@graphql-eslint/require-selections': 'off',
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 16 }],
    },
  },
];
