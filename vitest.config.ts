import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/setup.ts'],
    // A conversion by LibreOffice takes seconds, its first start on a slow machine more.
    testTimeout: 60_000,
    hookTimeout: 150_000,
    // All cores: vitest leaves one free, which on two cores is half the machine.
    maxWorkers: '100%',
  },
});
