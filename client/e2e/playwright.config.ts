import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

/**
 * `server/cli/test.ts` finds (or installs) a Chromium and names it in CHROMIUM_PATH; empty means Playwright's own.
 * The name kelissoz.test stands for a plain-HTTP address on a classroom network: no secure context.
 */
export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: '**/*.e2e.ts',
  outputDir: fileURLToPath(new URL('./results', import.meta.url)),
  // Generous: a busy machine is no failure. The whole part takes about two minutes on two cores.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  // One lost race among fifty played meetings may be tried again where nobody watches; the end of the run names it.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP kelissoz.test 127.0.0.1',
      ],
    },
  },
})
