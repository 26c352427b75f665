import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tests/tsconfig.json',
          './addin/tsconfig.json',
          './addin/serve/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      'max-params': ['error', 3],
    },
  },
  {
    files: ['addin/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // All of its rules, each as an error; its recommended set brings styles and parsers that the project has.
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
    ),
  },
  { files: ['tests/**/*.ts'], rules: { 'max-params': 'off' } },
  { files: ['pipeline/cli/**/*.ts', 'samples/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
);
