import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tests/tsconfig.json'],
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
  { files: ['tests/**/*.ts'], rules: { 'max-params': 'off' } },
  { files: ['pipeline/cli/**/*.ts', 'samples/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
);
