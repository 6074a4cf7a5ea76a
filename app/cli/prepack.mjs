// `npm pack` and `npm publish`: what they take along is built, with type declarations.
import { ensureBuilt } from './ensureBuilt.mjs'

await ensureBuilt()
const { buildTypes } = await import('./build.mjs')
buildTypes()
