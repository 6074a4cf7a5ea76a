import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './app/cli/contentSecurityPolicy.ts'
import { embedParts } from './app/cli/embedParts.ts'
import { feelinParserOnly, lateIcons, onePreact, templatesWithoutLinter } from './app/cli/leanPackages.ts'
import { guidePages } from './app/cli/guidePages.ts'
import { openOrigins } from './app/cli/openOrigins.ts'
import { serviceWorker } from './app/cli/serviceWorker.ts'

export default defineConfig({
  // Relative addresses: the built page works under any path of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), openOrigins(), lateIcons(), templatesWithoutLinter(), onePreact(), embedParts(), guidePages(), serviceWorker()],
  worker: { format: 'es', plugins: () => [feelinParserOnly()] },
  resolve: {
    alias: [
      // The template modules would bring 130 KB of JSON schemas into the first load; templates are checked elsewhere.
      {
        find: /^@bpmn-io\/element-templates-validator$/,
        replacement: fileURLToPath(new URL('app/canvas/thinTemplatesValidator.ts', import.meta.url)),
      },
      // The panel knows an editor for FEEL inside Markdown, which no connector has: its grammars stay out.
      {
        find: /^@bpmn-io\/feelers-editor$/,
        replacement: fileURLToPath(new URL('app/canvas/noTemplating.ts', import.meta.url)),
      },
    ],
  },
  // Found only on first use otherwise, and then the page would reload while one types.
  optimizeDeps: { include: ['@bpmn-io/feel-editor'] },
  build: { target: 'es2022', sourcemap: false, manifest: true, chunkSizeWarningLimit: 4000 },
})
