// Where the page may open files from by their address (`?open=https://…`): besides its own origin only those that whoever
// builds it names in PLAYGROUND_OPEN_ORIGINS, with blanks between them. They stand in the page's policy, and in a meta
// element for the page to tell a person.
import type { Plugin } from 'vite'

/** The origins, each as browsers write it. Throws on anything but `https://host[:port]`; http only on this machine. */
export function originsToOpenFrom(setting: string | undefined = process.env['PLAYGROUND_OPEN_ORIGINS']): string[] {
  return (setting ?? '').split(/\s+/).filter(Boolean).map(text => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isHost = url !== undefined && !url.hostname.includes('*')
    const isLocal = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)
    if (!isHost || url.origin !== text.replace(/\/$/, '') || !(url.protocol === 'https:' || isLocal)) {
      throw new Error(`PLAYGROUND_OPEN_ORIGINS: "${text}" is no origin as https://files.example.org.`)
    }
    return url.origin
  })
}

export function openOrigins(): Plugin {
  return {
    name: 'open-origins',
    transformIndexHtml() {
      const origins = originsToOpenFrom()
      return origins.length === 0 ? [] : [{ tag: 'meta', attrs: { name: 'open-origins', content: origins.join(' ') }, injectTo: 'head' }]
    },
  }
}
