#!/usr/bin/env node
// The package's command. Inside the repository it installs and builds first what is missing; an installed package
// brings what it needs.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

try {
  if (existsSync(`${root}src/index.ts`)) {
    const { ensureBuilt } = await import('./ensureBuilt.mjs')
    await ensureBuilt()
  }
  const { main } = await import(new URL('../../lib/main.js', import.meta.url).href)
  process.exitCode = await main(process.argv.slice(2), root)
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
