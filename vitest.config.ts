import { defineConfig } from 'vitest/config'
import { sentenceParts } from './client/sentence-parts.ts'

const unit = ['shared/**/*.test.ts', 'server/**/*.test.ts', 'scenarios/**/*.test.ts', 'client/**/*.test.{ts,tsx}']
const long = ['**/*.long.test.ts']
const never = ['**/node_modules/**', 'dist/**', 'client/e2e/**']

/** `unit` runs with every `npm test`; `long` holds soaks and hundreds of fault rounds, and runs by `npm run test:long`. */
export default defineConfig({
  plugins: [sentenceParts],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    passWithNoTests: true,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: unit,
          exclude: [...never, ...long],
          globalSetup: ['client/compile-messages.ts'],
        },
      },
      { extends: true, test: { name: 'long', include: long, exclude: never, testTimeout: 1_800_000 } },
    ],
  },
})
