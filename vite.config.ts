import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './app/cli/contentSecurityPolicy.ts'
import { embedParts } from './app/cli/embedParts.ts'
import { feelinParserOnly, leanAliases, leanCanvas } from './app/cli/leanPackages.ts'
import { guidePages } from './app/cli/guidePages.ts'
import { openOrigins } from './app/cli/openOrigins.ts'
import { serviceWorker } from './app/cli/serviceWorker.ts'

export default defineConfig({
  // Relative addresses: the built page works under any path of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), openOrigins(), ...leanCanvas(), embedParts(), guidePages(), serviceWorker()],
  worker: { format: 'es', plugins: () => [feelinParserOnly()] },
  resolve: { alias: leanAliases },
  // Found only on first use otherwise, and then the page would reload while one types.
  optimizeDeps: { include: ['@bpmn-io/feel-editor'] },
  build: { target: 'es2022', sourcemap: false, manifest: true, chunkSizeWarningLimit: 4000 },
})
