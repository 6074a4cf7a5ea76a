// `<connector-playground>`: a frame of the playground in any page. Loads when it comes near, sizes itself, follows the
// page's theme. Everything of the playground lives in the frame; here is only the window to it.
import { frameHash, needsApp, readFrameAddress, shownAttributes } from './address.ts'
import { fetchFiles } from './fetchFiles.ts'
import { watchHostTheme } from './hostTheme.ts'
import { readFrameMessage, sealed, type FrameState, type HostMessage, type Settings } from './messages.ts'

/** The folder of this script: the frame is beside it. */
const home = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI).href

/** Before the frame says what it needs, in pixels: near what most need, so that the page does not jump. */
const usualHeight = { mapping: 460, app: 640 }

// A constructed sheet: pages with a strict policy refuse style elements.
const sheet = new CSSStyleSheet()
sheet.replaceSync(`
:host { display: block; position: relative; margin-block: 1em; }
:host([hidden]) { display: none; }
iframe { display: block; box-sizing: border-box; width: 100%; border: 0; border-radius: 6px; color-scheme: normal; }
iframe.app { border: 1px solid color-mix(in srgb, currentColor 22%, transparent); }
p { margin: 0; padding: 12px 14px; border: 1px solid #b0b8c1; border-radius: 6px; font: 13px/1.5 system-ui, sans-serif; }`)

class ConnectorPlayground extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...shownAttributes, 'height']

  readonly #root = this.attachShadow({ mode: 'open' })
  /** keeps the place of the frame; a style of the element itself would be in the way of whoever draws the page */
  readonly #place = document.createElement('div')
  readonly #waiting = new Map<number, { resolve: (state: FrameState) => void; reject: (error: Error) => void }>()
  #frame: HTMLIFrameElement | undefined
  #shown = false
  #listening = false
  #height = 0
  #asked = 0
  #planned = false
  #theme: 'light' | 'dark' = 'light'
  #ends: (() => void)[] = []

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [sheet]
    this.#root.append(this.#place)
  }

  connectedCallback() {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const near = new IntersectionObserver(entries => {
      clearTimeout(waiting)
      if (!entries.at(-1)?.isIntersecting) return
      // Who scrolls by does not load what lies on the way.
      waiting = setTimeout(() => {
        near.disconnect()
        this.#shown = true
        this.#load()
      }, 100)
    }, { rootMargin: '300px 0px' })
    const hear = (event: MessageEvent) => this.#hear(event)
    addEventListener('message', hear)
    this.#ends = [
      () => near.disconnect(),
      () => clearTimeout(waiting),
      () => removeEventListener('message', hear),
      watchHostTheme(this, theme => {
        this.#theme = theme
        this.#tellTheme()
      }),
    ]
    this.#size()
    near.observe(this)
  }

  disconnectedCallback() {
    for (const end of this.#ends.splice(0)) end()
    this.#unload()
    this.#shown = false
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null) {
    if (before === now || !this.#shown) return
    if (name === 'height') return this.#size()
    if (name === 'theme') return this.#tellTheme()
    if (name === 'scenario' && now !== null && this.#listening) return this.#post({ type: 'set', scenario: now })
    if (this.#planned) return
    // Several attributes that change at once load the frame once.
    this.#planned = true
    queueMicrotask(() => {
      this.#planned = false
      if (this.#shown) this.#load()
    })
  }

  /** Changes what the frame shows; resolves with what it shows then, rejects with its reason. */
  set(settings: Settings): Promise<FrameState> {
    return this.#ask({ type: 'set', ...settings })
  }

  /** What the frame shows now. */
  get(): Promise<FrameState> {
    return this.#ask({ type: 'get' })
  }

  #ask(message: HostMessage): Promise<FrameState> {
    return new Promise((resolve, reject) => {
      if (!this.#listening) return reject(new Error('The playground has not loaded yet: wait for its event `playground-ready`.'))
      this.#waiting.set(++this.#asked, { resolve, reject })
      this.#post({ ...message, id: this.#asked })
    })
  }

  #load() {
    this.#unload()
    const hash = frameHash(name => this.getAttribute(name))
    const frame = document.createElement('iframe')
    // A theme of the page's own, from the first paint on.
    frame.src = `${home}embed.html${hash}${this.#ownTheme() ? '' : `&theme=${this.#theme}`}`
    frame.title = this.title || 'Connector playground'
    frame.allow = 'clipboard-write'
    const sandbox = this.getAttribute('sandbox')
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
    this.#frame = frame
    this.#root.replaceChildren(frame)
    this.#size()
  }

  #unload() {
    this.#listening = false
    this.#height = 0
    for (const { reject } of this.#waiting.values()) reject(new Error('The playground is gone.'))
    this.#waiting.clear()
    this.#frame = undefined
    this.#root.replaceChildren(this.#place)
  }

  /** `height` fixes it; else the frame's own, and until that is known the usual one. */
  #size() {
    const given = this.getAttribute('height')?.trim()
    const fixed = given && (/^\d+(\.\d+)?$/.test(given) ? `${given}px` : given)
    const app = needsApp(readFrameAddress(frameHash(name => this.getAttribute(name))))
    const height = fixed || `${this.#height || usualHeight[app ? 'app' : 'mapping']}px`
    // The small frame draws its own border.
    this.#frame?.classList.toggle('app', app && !this.#height)
    const filled = this.#frame ?? this.#place
    filled.style.height = height
  }

  #ownTheme(): string | undefined {
    const theme = this.getAttribute('theme')
    return theme === 'light' || theme === 'dark' ? theme : undefined
  }

  #tellTheme() {
    if (this.#listening) this.#post({ type: 'set', theme: (this.#ownTheme() as 'light' | undefined) ?? this.#theme })
  }

  #post(message: HostMessage) {
    const frame = this.#frame
    // A frame in a sandbox has no origin that could be named.
    const origin = frame?.sandbox.length && !frame.sandbox.contains('allow-same-origin') ? '*' : new URL(home).origin
    frame?.contentWindow?.postMessage(sealed(message), origin)
  }

  #hear({ source, data }: MessageEvent) {
    // Only our own frame, whatever its origin: it was loaded from beside this script.
    if (!this.#frame || source !== this.#frame.contentWindow) return
    const read = readFrameMessage(data)
    if (read.read !== 'message') return
    const { message } = read
    switch (message.type) {
      case 'listening':
        this.#listening = true
        this.#post({ type: 'hello', opens: true })
        this.#tellTheme()
        return void this.#hand()
      case 'height':
        this.#height = Math.ceil(message.height)
        return this.#size()
      case 'open':
        return openPlayground(message.url)
      case 'state':
        this.#settle(message.id, ({ resolve }) => resolve(message.state))
        return
      case 'error':
        if (this.#settle(message.id, ({ reject }) => reject(Object.assign(new Error(message.message), { code: message.code })))) return
        return this.#tell('error', { code: message.code, message: message.message })
      case 'ready':
        return this.#tell('ready', message.state)
      case 'outcome':
        return this.#tell('outcome', message.outcome)
    }
  }

  /** Fetches what `src` names, as this page may, and hands it over. */
  async #hand() {
    const src = this.getAttribute('src')
    const frame = this.#frame
    if (src === null) return
    try {
      const files = await fetchFiles(new URL(src, document.baseURI))
      if (frame === this.#frame) this.#post({ type: 'load', files })
    } catch (error) {
      if (frame !== this.#frame) return
      const message = error instanceof Error ? error.message : String(error)
      this.#fail(`${src} can't be loaded: ${message}`)
    }
  }

  #fail(message: string) {
    this.#unload()
    const line = document.createElement('p')
    line.textContent = message
    line.setAttribute('role', 'alert')
    this.#root.replaceChildren(line)
    this.#tell('error', { code: 'LOAD_FAILED', message })
  }

  #settle(id: string | number | undefined, settle: (waiting: { resolve: (state: FrameState) => void; reject: (error: Error) => void }) => void): boolean {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined
    if (!waiting) return false
    this.#waiting.delete(id as number)
    settle(waiting)
    return true
  }

  #tell(what: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(`playground-${what}`, { detail, bubbles: true, composed: true }))
  }
}

/** Opens the playground itself and nothing else, whatever the frame says. */
function openPlayground(url: string) {
  if (url.startsWith(`${home}index.html#`) || url.startsWith(`${home}#`)) window.open(url, '_blank', 'noopener')
}

if (!customElements.get('connector-playground')) customElements.define('connector-playground', ConnectorPlayground)
