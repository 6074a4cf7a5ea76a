import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/serve.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A shared machine may stall for seconds: in CI a browser test may be tried once more. vitest tells of each.
          retry: process.env['CI'] ? 1 : 0,
          // One browser at a time: the machine may have two cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
