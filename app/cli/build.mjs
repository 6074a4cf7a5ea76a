// Builds `lib/`: the headless commands and the package's exports, with everything they need inside.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as viteBuild } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function build() {
  const outDir = `${root}lib`
  const { output } = await viteBuild({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      // Files that another call is reading stay until the new ones are there.
      emptyOutDir: false,
      target: 'node20',
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: { main: `${root}app/cli/main.ts`, index: `${root}src/index.ts` },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
  removeOthers(`${outDir}/chunks`, output.map(({ fileName }) => fileName.replace('chunks/', '')))
}

function removeOthers(folder, kept) {
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name)) rmSync(join(folder, name))
  }
}

/** Writes `lib/types/`, for the published package. */
export function buildTypes() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  rmSync(`${root}lib/types`, { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, [tsc, '-p', `${root}app/cli/tsconfig.types.json`], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The type declarations could not be written.')
}
