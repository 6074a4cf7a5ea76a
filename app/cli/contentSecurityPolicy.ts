// The policy of the built page, as a meta tag: it loads what it was built with, and talks to nobody else. The
// development server needs more than that (inline scripts, a socket) and goes without.
import type { Plugin } from 'vite'
import { originsToOpenFrom } from './openOrigins.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // bpmn-js, CodeMirror and Monaco write style elements and attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  // `data:` reaches nobody. What is typed last is written, and its task drawn anew, while the page goes away: pictures that
  // are asked for then count as connections.
  ["connect-src 'self' data:", ...originsToOpenFrom()].join(' '),
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  }
}
